class Constant:
    def __get__(self, obj, owner): return 42
    def __set__(self, obj, value): raise AttributeError("constant")

class C:
    k = Constant()

try:
    C().k = 1
except AttributeError as error:
    print(error)  # expect: constant
C.k = "replaced on the class"
print(C().k)  # expect: replaced on the class
