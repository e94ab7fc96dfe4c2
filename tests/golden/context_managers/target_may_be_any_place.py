class M:
    def __enter__(self): return (1, [2, 3])
    def __exit__(self, *args): pass

box = {}
with M() as (a, [b, c]), M() as box["k"]:
    print(a, b, c, box)  # expect: 1 2 3 {'k': (1, [2, 3])}
