a = list(range(6))
for i in range(len(a) - 1, -1, -1):
    if a[i] % 2:
        del a[i]
print(a)  # expect: [0, 2, 4]
