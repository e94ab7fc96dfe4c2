class Root:
    def __init__(self, **kw):
        assert not kw, kw
class A(Root):
    def __init__(self, a, **kw):
        print("A", a); super().__init__(**kw)
class B(Root):
    def __init__(self, b, **kw):
        print("B", b); super().__init__(**kw)
class C(A, B): pass
C(a=1, b=2)
# expect: A 1
# expect: B 2
