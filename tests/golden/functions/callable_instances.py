class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, scale=1):
        return (self.n + x) * scale

add = Adder(5)
print(add(1), add(1, scale=10), callable(add), callable(3))  # expect: 6 60 True False
