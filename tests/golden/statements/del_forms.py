a = [0, 1, 2, 3, 4]
del a[0], a[-1]
print(a)  # expect: [1, 2, 3]
del a[:]
print(a)  # expect: []
x = y = 1
del (x, y)
d = {"k": 1}
del d["k"]
print(d)  # expect: {}
