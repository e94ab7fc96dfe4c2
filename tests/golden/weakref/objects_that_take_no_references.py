import re
import weakref
from collections import OrderedDict, defaultdict, deque, namedtuple
from datetime import date
from decimal import Decimal
from itertools import count

class Plain: pass
class Slots: __slots__ = ("x",)
class Weak: __slots__ = ("__weakref__",)
class Number(int): pass
class Text(str): pass
Pair = namedtuple("Pair", "a b")

for value in [1, "a", [], {}, (), None, range(3), slice(1), re.match("a", "a"), 1.5, b"", 1j, bytearray(), iter([]), map(str, []), Exception(),
              property(), {}.keys(), Slots(), Number(1), Pair(1, 2), defaultdict(int), date(1, 1, 1), Decimal(1), count(), str.join]:
    try:
        weakref.ref(value)
        print("taken", type(value))
    except TypeError as error:
        print(error)
# expect: cannot create weak reference to 'int' object
# expect: cannot create weak reference to 'str' object
# expect: cannot create weak reference to 'list' object
# expect: cannot create weak reference to 'dict' object
# expect: cannot create weak reference to 'tuple' object
# expect: cannot create weak reference to 'NoneType' object
# expect: cannot create weak reference to 'range' object
# expect: cannot create weak reference to 'slice' object
# expect: cannot create weak reference to 're.Match' object
# expect: cannot create weak reference to 'float' object
# expect: cannot create weak reference to 'bytes' object
# expect: cannot create weak reference to 'complex' object
# expect: cannot create weak reference to 'bytearray' object
# expect: cannot create weak reference to 'list_iterator' object
# expect: cannot create weak reference to 'map' object
# expect: cannot create weak reference to 'Exception' object
# expect: cannot create weak reference to 'property' object
# expect: cannot create weak reference to 'dict_keys' object
# expect: cannot create weak reference to 'Slots' object
# expect: cannot create weak reference to 'Number' object
# expect: cannot create weak reference to 'Pair' object
# expect: cannot create weak reference to 'collections.defaultdict' object
# expect: cannot create weak reference to 'datetime.date' object
# expect: cannot create weak reference to 'decimal.Decimal' object
# expect: cannot create weak reference to 'itertools.count' object
# expect: cannot create weak reference to 'method_descriptor' object
for value in [Plain(), Weak(), Text(), Plain, set(), frozenset(), len, deque(), OrderedDict(), re.compile("a"), lambda: 0]:
    print(weakref.ref(value)() is value)
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
