class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 2
    def __eq__(self, o): return self.n == o.n
    def __repr__(self): return f"K{self.n}"

d = {K(1): "a", K(3): "b", K(1): "c"}
print(d, d[K(3)])  # expect: {K1: 'c', K3: 'b'} b
