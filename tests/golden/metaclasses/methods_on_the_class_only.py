class Meta(type):
    def describe(cls): return "class " + cls.__name__
    @property
    def size(cls): return 3

class C(metaclass=Meta): pass
print(C.describe(), C.size)  # expect: class C 3
try:
    C().describe
except AttributeError as error:
    print(error)  # expect: 'C' object has no attribute 'describe'
