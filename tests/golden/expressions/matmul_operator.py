class Vector:
    def __init__(self, *items):
        self.items = items

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.items, other.items))

print(Vector(1, 2) @ Vector(3, 4))  # expect: 11
