class C:
    def method(self): return "method"
    @property
    def prop(self): return "prop"

c = C()
c.method = lambda: "instance"
c.__dict__["prop"] = "hidden"
print(c.method(), c.prop)  # expect: instance prop
