import io
import unittest

class T(unittest.TestCase):
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)
    @unittest.expectedFailure
    def test_known(self): self.fail()
    def test_skip(self): self.skipTest("why")

r = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
print(r.testsRun, len(r.failures), len(r.skipped), len(r.expectedFailures), r.skipped[0][1])  # expect: 3 1 1 1 why
