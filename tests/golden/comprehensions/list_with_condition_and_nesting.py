print([x * y for x in range(3) for y in range(x, 3) if (x + y) % 2 == 0])  # expect: [0, 0, 1, 4]
print([[j for j in range(i)] for i in range(4)])  # expect: [[], [0], [0, 1], [0, 1, 2]]
print([a for a in range(20) if a % 2 if a % 3])  # expect: [1, 5, 7, 11, 13, 17, 19]
