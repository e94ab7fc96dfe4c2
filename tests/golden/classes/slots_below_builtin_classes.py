import io
class A(io.StringIO):
    __slots__ = ("a", "b")
a = A("text")
a.a = 5
print(a.a, a.read())  # expect: 5 text
try: a.b
except AttributeError as e: print(e)  # expect: 'A' object has no attribute 'b'
del a.a
try: a.a
except AttributeError as e: print(e)  # expect: 'A' object has no attribute 'a'
class L(list):
    __slots__ = ("x",)
l = L([1]); l.x = 2; print(l, l.x)  # expect: [1] 2
class E(Exception):
    __slots__ = ("code",)
e = E("m"); e.code = 3; print(e, e.code)  # expect: m 3
class I(int):
    __slots__ = ()
print(I(3) + 1)  # expect: 4
