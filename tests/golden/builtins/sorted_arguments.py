print(sorted([3, 1, 2]), sorted("bca", reverse=True), sorted({"b": 1, "a": 2}), sorted(["b", "A"], key=str.lower), sorted([(2, "a"), (1, "b")]))
# expect: [1, 2, 3] ['c', 'b', 'a'] ['a', 'b'] ['A', 'b'] [(1, 'b'), (2, 'a')]
try:
    sorted([1, None])
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'NoneType' and 'int'
