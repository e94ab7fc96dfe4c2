class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, V) else NotImplemented

print(V(1) == V(1), V(1) != V(1), V(1) < V(2), V(1) > V(2), V(1) == 1)  # expect: True False True False False
try:
    V(1) < 1
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'V' and 'int'
try:
    V(1) <= V(2)
except TypeError as error:
    print(error)  # expect: '<=' not supported between instances of 'V' and 'V'
