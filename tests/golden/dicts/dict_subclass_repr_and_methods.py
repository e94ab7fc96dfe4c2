class D(dict):
    def total(self): return sum(self.values())

d = D(a=1, b=2)
print(d, d.total(), type(d.copy()).__name__, d | {"c": 3}, isinstance(d, dict), D.fromkeys("x"))
# expect: {'a': 1, 'b': 2} 3 dict {'a': 1, 'b': 2, 'c': 3} True {'x': None}
