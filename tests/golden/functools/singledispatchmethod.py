import functools

class C:
    @functools.singledispatchmethod
    def show(self, x): return "other"
    @show.register
    def _(self, x: int): return "int"

print(C().show(1), C().show("a"))  # expect: int other
