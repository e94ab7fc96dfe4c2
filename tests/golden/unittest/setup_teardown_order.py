import io
import unittest

class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("class up")
    @classmethod
    def tearDownClass(cls): print("class down")
    def setUp(self): print("up"); self.addCleanup(print, "cleanup")
    def tearDown(self): print("down")
    def test_b(self): print("b")
    def test_a(self): print("a")

unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
# expect: class up
# expect: up
# expect: a
# expect: down
# expect: cleanup
# expect: up
# expect: b
# expect: down
# expect: cleanup
# expect: class down
