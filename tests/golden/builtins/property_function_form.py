class C:
    def get(self): return self._v
    def put(self, v): self._v = v * 2
    v = property(get, put, doc="the v")

c = C()
c.v = 4
print(c.v, C.v.__doc__, C.v.fget.__name__)  # expect: 8 the v get
