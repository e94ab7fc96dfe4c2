from collections import OrderedDict

d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
d.move_to_end("a")
print(d, list(d), d.popitem(last=False), d == {"a": 1, "c": 3}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
# expect: OrderedDict([('c', 3), ('a', 1)]) ['b', 'c', 'a'] ('b', 2) True False
d.move_to_end("a", last=False)
print(list(reversed(d)))  # expect: ['c', 'a']
