d = {"a": 1, "b": 2}
for k in d:
    d[k] *= 10
print(d)  # expect: {'a': 10, 'b': 20}
for k in list(d):
    del d[k]
print(d)  # expect: {}
