from collections import ChainMap

m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m["a"], m["b"], sorted(m), m.maps[0], len(m), m.parents["a"], m.new_child({"a": 9})["a"])
# expect: 1 3 ['a', 'b', 'c'] {'a': 1, 'c': 4} 3 2 9
try:
    del m["b"]
except KeyError as error:
    print(error)  # expect: "Key not found in the first mapping: 'b'"
