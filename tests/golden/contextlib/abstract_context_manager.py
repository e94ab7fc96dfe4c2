from contextlib import AbstractContextManager

class C(AbstractContextManager):
    def __exit__(self, *args): return None

with C() as c:
    print(isinstance(c, C))  # expect: True
