d = {"a": 1}
d.update({"b": 2}, c=3)
d.update([("d", 4)])
e = d | {"a": 9, "z": 0}
d |= [("q", 1)]
print(d, e)  # expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'q': 1} {'a': 9, 'b': 2, 'c': 3, 'd': 4, 'z': 0}
try:
    {} | []
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for |: 'dict' and 'list'
