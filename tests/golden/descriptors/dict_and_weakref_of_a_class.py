import weakref
class C: pass
c = C()
print(C.__dict__["__dict__"], C.__weakref__, c.__weakref__)
# expect: <attribute '__dict__' of 'C' objects> <attribute '__weakref__' of 'C' objects> None
r = weakref.ref(c)
print(c.__weakref__ is r)  # expect: True
C.__dict__["__dict__"].__get__(c)["x"] = 5
print(c.x, vars(c))  # expect: 5 {'x': 5}
c.__dict__ = {"y": 6}
print(c.y, vars(c))  # expect: 6 {'y': 6}
del c.__dict__
print(vars(c))  # expect: {}
for attempt in [lambda: C.__dict__["__dict__"].__get__(1), lambda: setattr(c, "__dict__", 1), lambda: setattr(c, "__weakref__", 1)]:
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        print(error)
# expect: descriptor '__dict__' for 'C' objects doesn't apply to a 'int' object
# expect: __dict__ must be set to a dictionary, not a 'int'
# expect: attribute '__weakref__' of 'C' objects is not writable
class P:
    @property
    def __dict__(self): return {"a": 1}
print(P().__dict__, vars(P()))  # expect: {'a': 1} {'a': 1}
