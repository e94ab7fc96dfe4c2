import unittest

t = unittest.TestCase()
with t.assertRaises(ValueError) as caught:
    int("x")
print(caught.exception)  # expect: invalid literal for int() with base 10: 'x'
with t.assertRaisesRegex(KeyError, "k"):
    {}["k"]
try:
    with t.assertRaises(KeyError):
        pass
except AssertionError as error:
    print(error)  # expect: KeyError not raised
