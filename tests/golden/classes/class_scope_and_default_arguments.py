class C:
    size = 3
    def f(self, n=size):
        return n

C.size = 10
print(C().f())  # expect: 3
