class Money:
    def __init__(self, n): self.n = n
    def __add__(self, o): return Money(self.n + (o.n if isinstance(o, Money) else o))
    __radd__ = __add__
    def __repr__(self): return f"${self.n}"
    def __eq__(self, o): return self.n == o.n

print(Money(1) + Money(2), 5 + Money(1), sum([Money(1), Money(2)]), Money(3) == Money(1) + 2)  # expect: $3 $6 $3 True
