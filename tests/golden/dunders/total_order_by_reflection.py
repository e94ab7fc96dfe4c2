class A:
    def __gt__(self, other):
        return "A.gt"

print(1 < A(), A() > 1)  # expect: A.gt A.gt
