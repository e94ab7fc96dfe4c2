class C:
    def __repr__(self):
        return "C()"

class D(C):
    def __str__(self):
        return "a D"

print(C(), [C()], D(), [D()], f"{D()} {D()!r}", "%s %r" % (D(), D()))  # expect: C() [C()] a D [C()] a D C() a D C()
