class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]

p = Pair(3, 4)
print(p, p.first, len(p), p == (3, 4))  # expect: (3, 4) 3 2 True
