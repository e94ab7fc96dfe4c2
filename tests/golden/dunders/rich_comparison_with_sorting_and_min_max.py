import functools

@functools.total_ordering
class Card:
    order = "23456789TJQKA"
    def __init__(self, r): self.r = r
    def __eq__(self, o): return self.r == o.r
    def __lt__(self, o): return self.order.index(self.r) < self.order.index(o.r)
    def __repr__(self): return self.r

cards = [Card(c) for c in "A2KT"]
print(sorted(cards), min(cards), max(cards), Card("2") <= Card("2"), cards.index(Card("K")))
# expect: [2, T, K, A] 2 A True 2
