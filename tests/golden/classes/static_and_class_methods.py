class C:
    @staticmethod
    def plain(x):
        return x

    @classmethod
    def named(cls, x):
        return cls.__name__, x

class D(C):
    pass

print(C.plain(1), C().plain(2), C.named(3), D.named(4), D().named(5))  # expect: 1 2 ('C', 3) ('D', 4) ('D', 5)
