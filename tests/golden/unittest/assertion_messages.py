import unittest

t = unittest.TestCase()
for f in (lambda: t.assertEqual(1, 2), lambda: t.assertTrue([]), lambda: t.assertIn(1, [2]), lambda: t.assertIsNone(5), lambda: t.assertRaises(ValueError, int, "5"), lambda: t.assertGreater(1, 2), lambda: t.assertAlmostEqual(1.0, 1.1), lambda: t.assertIsInstance(1, str), lambda: t.assertEqual(1, 2, "why"), lambda: t.fail("given up")):
    try:
        f()
    except AssertionError as error:
        print(error)
# expect: 1 != 2
# expect: [] is not true
# expect: 1 not found in [2]
# expect: 5 is not None
# expect: ValueError not raised by int
# expect: 1 not greater than 2
# expect: 1.0 != 1.1 within 7 places (0.10000000000000009 difference)
# expect: 1 is not an instance of <class 'str'>
# expect: 1 != 2 : why
# expect: given up
