log = []
class D(dict):
    def __setitem__(self, k, v):
        log.append(k)
        super().__setitem__(k, v)

d = D()
d["a"], (d["b"], *d["c"]) = 1, (2, 3, 4)
print(d, log)  # expect: {'a': 1, 'b': 2, 'c': [3, 4]} ['a', 'b', 'c']
