class C:
    def f(self):
        return __class__

class D(C): pass
print(D().f())  # expect: <class '__main__.C'>
