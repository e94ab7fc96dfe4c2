from contextlib import closing

class C:
    def close(self): print("closed")

with closing(C()) as c:
    print(type(c).__name__)
# expect: C
# expect: closed
