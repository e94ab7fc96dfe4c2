class D(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 10)

d = D(a=1)
d["b"] = 2
d.update(c=3)
print(d)  # expect: {'a': 1, 'b': 20, 'c': 3}
