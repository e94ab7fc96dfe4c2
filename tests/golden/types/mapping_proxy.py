from types import MappingProxyType

d = {"a": 1}
p = MappingProxyType(d)
d["b"] = 2
print(p, p["b"], len(p), p | {"c": 3})  # expect: {'a': 1, 'b': 2} 2 2 {'a': 1, 'b': 2, 'c': 3}
try:
    p["a"] = 5
except TypeError as error:
    print(error)  # expect: 'mappingproxy' object does not support item assignment
