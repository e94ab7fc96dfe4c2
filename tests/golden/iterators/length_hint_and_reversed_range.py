import operator

it = iter([1, 2, 3])
next(it)
print(operator.length_hint(it), operator.length_hint(range(4)), operator.length_hint(x for x in ()))  # expect: 2 4 0
