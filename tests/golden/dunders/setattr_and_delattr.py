class C:
    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)

c = C()
c.a = 1  # expect: set a
del c.a  # expect: del a
print(vars(c))  # expect: {}
