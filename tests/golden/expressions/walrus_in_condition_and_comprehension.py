if (n := len("abc")) > 2:
    print(n)  # expect: 3
print([y := 1, y ** 2, y + 5])  # expect: [1, 1, 6]
print([last := x for x in range(3)], last)  # expect: [0, 1, 2] 2
