class C:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "The x."
        return self._x

    @x.setter
    def x(self, value):
        print("set", value)
        self._x = value

    @x.deleter
    def x(self):
        print("delete")

c = C()
c.x = 5  # expect: set 5
c.x += 1  # expect: set 6
print(c.x, C.x.__doc__, type(C.x).__name__)  # expect: 6 The x. property
del c.x  # expect: delete
