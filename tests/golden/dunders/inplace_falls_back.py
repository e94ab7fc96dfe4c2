class C:
    def __add__(self, other):
        return "added"

class D(C):
    def __iadd__(self, other):
        return "in place"

c, d = C(), D()
c += 1
d += 1
print(c, d)  # expect: added in place
