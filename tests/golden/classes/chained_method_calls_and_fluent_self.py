class Builder:
    def __init__(self): self.parts = []
    def add(self, p):
        self.parts.append(p)
        return self

print(Builder().add(1).add(2).parts)  # expect: [1, 2]
