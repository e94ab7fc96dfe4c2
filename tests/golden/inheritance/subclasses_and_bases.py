class A: pass
class B(A): pass
class C(A): pass
print(A.__subclasses__(), B.__bases__, B.__base__, object.__bases__)
# expect: [<class '__main__.B'>, <class '__main__.C'>] (<class '__main__.A'>,) <class '__main__.A'> ()
