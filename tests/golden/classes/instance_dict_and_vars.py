class C:
    def __init__(self):
        self.a = 1

c = C()
c.__dict__["b"] = 2
print(c.b, vars(c), vars(c) is c.__dict__)  # expect: 2 {'a': 1, 'b': 2} True
c.__dict__ = {"z": 26}
print(c.z, hasattr(c, "a"))  # expect: 26 False
