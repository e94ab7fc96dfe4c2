import functools

@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n

print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2))  # expect: True True False
try:
    functools.total_ordering(type("E", (), {}))
except ValueError as error:
    print(error)  # expect: must define at least one ordering operation: < > <= >=
