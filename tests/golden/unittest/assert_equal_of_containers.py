import unittest

t = unittest.TestCase()
for a, b in (([1, 2], [1, 3]), ({"a": 1}, {"a": 2}), ("abc", "abd"), ((1,), (2,)), ({1}, {2})):
    try:
        t.assertEqual(a, b)
    except AssertionError as error:
        print(str(error).splitlines()[0])
# expect: Lists differ: [1, 2] != [1, 3]
# expect: {'a': 1} != {'a': 2}
# expect: 'abc' != 'abd'
# expect: Tuples differ: (1,) != (2,)
# expect: Items in the first set but not the second:
