class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"

d = {K(i): i for i in range(5)}
del d[K(2)]
d[K(7)] = 7
print(d, K(3) in d, K(2) in d)  # expect: {K0: 0, K1: 1, K3: 3, K4: 4, K7: 7} True False
