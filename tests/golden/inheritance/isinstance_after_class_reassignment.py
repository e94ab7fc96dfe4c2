class A: pass
class B(A): pass
b = B()
print(isinstance(b, A))  # expect: True
B.__bases__ = (type("X", (), {"z": 9}),)
print(isinstance(b, A), b.z)  # expect: False 9
