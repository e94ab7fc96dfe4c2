from collections.abc import Mapping, Sequence, MutableSequence

class Squares(Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * i

s = Squares()
print(list(s), 4 in s, s.index(4), list(reversed(s)), s.count(1))  # expect: [0, 1, 4] True 2 [4, 1, 0] 1
try:
    type("Bad", (Mapping,), {})()
except TypeError as error:
    print(error)  # expect: Can't instantiate abstract class Bad with abstract methods __getitem__, __iter__, __len__
