# The key and the default of OrderedDict.pop() may be given by name; those of dict.pop() may not.
from collections import OrderedDict

print(OrderedDict(a=1).pop(key="a"), OrderedDict().pop("a", default=3))  # expect: 1 3
for call in (lambda: OrderedDict().pop(), lambda: OrderedDict().pop(1, 2, 3), lambda: {}.pop(key=1), lambda: OrderedDict().pop("a")):
    try:
        print(call())
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
# expect: TypeError pop() missing required argument 'key' (pos 1)
# expect: TypeError pop() takes at most 2 arguments (3 given)
# expect: TypeError dict.pop() takes no keyword arguments
# expect: KeyError 'a'
