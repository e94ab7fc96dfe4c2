class A:
    __slots__ = ("x",)

class B(A):
    pass

b = B()
b.x = 1
b.anything = 2
print(b.__dict__, b.x)  # expect: {'anything': 2} 1
