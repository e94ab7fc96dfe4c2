class Bag:
    def __init__(self, *items): self._items = list(items)
    def __len__(self): return len(self._items)
    def __iter__(self): return iter(self._items)
    def __contains__(self, x): return x in self._items
    def __reversed__(self): return reversed(self._items)

b = Bag(1, 2, 3)
print(len(b), list(b), 2 in b, list(reversed(b)), sorted(b, reverse=True), max(b), [*b], dict(zip(b, b)))
# expect: 3 [1, 2, 3] True [3, 2, 1] [3, 2, 1] 3 [1, 2, 3] {1: 1, 2: 2, 3: 3}
