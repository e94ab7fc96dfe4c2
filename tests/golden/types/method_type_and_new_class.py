import types

class C: pass
c = C()
c.f = types.MethodType(lambda self, n: (type(self).__name__, n), c)
D = types.new_class("D", (C,), {}, lambda space: space.update(x=5))
print(c.f(3), D.x, D.__mro__[1] is C)  # expect: ('C', 3) 5 True
