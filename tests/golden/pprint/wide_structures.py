from pprint import pprint, pformat

pprint({"b": 1, "a": 2})  # expect: {'a': 2, 'b': 1}
pprint({"key%d" % i: list(range(10)) for i in range(3)})
# expect: {'key0': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
# expect:  'key1': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
# expect:  'key2': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]}
pprint([["x" * 30, "y" * 30], ("z" * 30,)], width=50)
# expect: [['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:   'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'],
# expect:  ('zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz',)]
print(pformat([1, [2, [3, [4]]]], depth=2), pformat("a" * 100, width=40))
# expect: [1, [2, [...]]] 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
