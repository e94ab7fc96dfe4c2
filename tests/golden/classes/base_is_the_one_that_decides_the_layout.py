class A: pass
class B(A): pass
class C(B, int): pass
class D(A, dict): pass
print(C.__base__, D.__base__, B.__base__, object.__base__)
# expect: <class 'int'> <class 'dict'> <class '__main__.A'> None
