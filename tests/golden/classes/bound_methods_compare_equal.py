class C:
    def f(self):
        pass

c = C()
print(c.f == c.f, c.f is c.f, C().f == c.f, hash(c.f) == hash(c.f))  # expect: True False False True
