import io
import unittest

class T(unittest.TestCase):
    def test_ok(self): self.assertEqual(1 + 1, 2)
    def test_fail(self): self.assertEqual(1, 2)
    def test_error(self): raise KeyError("k")
    @unittest.skip("later")
    def test_skip(self): pass

result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
print(result, result.wasSuccessful(), [str(test) for test, _ in result.failures])
# expect: <unittest.runner.TextTestResult run=4 errors=1 failures=1> False ['test_fail (__main__.T.test_fail)']
