class Base:
    def __init__(self, **kwargs):
        print("Base", kwargs)

class Named(Base):
    def __init__(self, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name

class Sized(Base):
    def __init__(self, size, **kwargs):
        super().__init__(**kwargs)
        self.size = size

class Thing(Named, Sized):
    pass

t = Thing(name="n", size=3)  # expect: Base {}
print(t.name, t.size)  # expect: n 3
