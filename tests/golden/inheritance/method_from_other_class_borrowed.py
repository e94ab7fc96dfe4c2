class A:
    def name(self): return type(self).__name__
class B:
    name = A.name

print(B().name(), A.name(B()))  # expect: B B
