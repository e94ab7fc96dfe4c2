a = [[1], 2]
b = a.copy()
c = a[:]
b[0].append(9)
b[1] = 3
print(a, b, c, list(a) is a)  # expect: [[1, 9], 2] [[1, 9], 3] [[1, 9], 2] False
