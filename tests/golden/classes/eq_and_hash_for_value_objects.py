class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return isinstance(o, P) and o.x == self.x
    def __hash__(self): return hash(("P", self.x))

print(len({P(1), P(1), P(2)}), P(1) in [P(1)], P(1) != P(2), {P(1): "v"}.get(P(1)))  # expect: 2 True True v
