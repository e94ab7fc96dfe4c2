import unittest

class T(unittest.TestCase):
    def test_one(self): self.assertTrue(False)

if __name__ == "__main__":
    unittest.main()
# exit: 1
