print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), list(reversed((1, 2))))
# expect: [2, 1] ['b', 'a'] [2, 1, 0] ['b', 'a'] [2, 1]
for x in ({1}, 5, iter([1])):
    try:
        reversed(x)
    except TypeError as error:
        print(error)
# expect: 'set' object is not reversible
# expect: 'int' object is not reversible
# expect: 'list_iterator' object is not reversible
