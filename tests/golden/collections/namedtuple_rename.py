from collections import namedtuple

print(namedtuple("N", "a class a", rename=True)._fields)  # expect: ('a', '_1', '_2')
