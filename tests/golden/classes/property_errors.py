class C:
    @property
    def x(self):
        return 1

c = C()
try:
    c.x = 2
except AttributeError as error:
    print(error)  # expect: property 'x' of 'C' object has no setter
try:
    del c.x
except AttributeError as error:
    print(error)  # expect: property 'x' of 'C' object has no deleter
