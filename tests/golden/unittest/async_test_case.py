import asyncio
import io
import unittest

class T(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): print("set up")
    async def test_it(self):
        await asyncio.sleep(0)
        self.assertEqual(1, 1)
        print("test")

print(unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(T)).wasSuccessful())
# expect: set up
# expect: test
# expect: True
