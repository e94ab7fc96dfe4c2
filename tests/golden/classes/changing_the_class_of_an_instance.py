class A:
    def name(self):
        return "A"

class B:
    def name(self):
        return "B"

x = A()
x.__class__ = B
print(x.name(), type(x) is B)  # expect: B True
try:
    x.__class__ = int
except TypeError as error:
    print(error)  # expect: __class__ assignment only supported for mutable types or ModuleType subclasses
