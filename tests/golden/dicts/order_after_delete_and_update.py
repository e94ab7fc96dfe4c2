d = dict.fromkeys("abc", 0)
del d["b"]
d["b"] = 1
d["a"] = 2
d.update(c=3, d=4)
print(d, next(iter(d)), list(d)[-1])  # expect: {'a': 2, 'c': 3, 'b': 1, 'd': 4} a d
