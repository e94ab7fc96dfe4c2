d = {"a": 1, "b": [2]}
print(("a", 1) in d.items(), ("a", 2) in d.items(), len(d.items()), d.keys() | {"z"} == {"a", "b", "z"}, sorted(d.keys()), d.values().__class__.__name__)
# expect: True False 2 True ['a', 'b'] dict_values
try:
    d.items() & [("a", 1)]
    d.items() | d.items()
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
