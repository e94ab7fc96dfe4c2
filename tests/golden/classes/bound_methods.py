class C:
    def __init__(self, n):
        self.n = n

    def add(self, k):
        return self.n + k

f = C(5).add
print(f(1), f.__self__.n, f.__func__ is C.add, f.__name__)  # expect: 6 5 True add
print(C.add(C(7), 1))  # expect: 8
