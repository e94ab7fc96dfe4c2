class Count:
    def __init__(self, f):
        self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)

@Count
def add(a, b): return a + b
add(1, 2); add(3, 4)
print(add.n, add(5, 6), type(add).__name__)  # expect: 2 11 Count
