# difference: What __format__, __repr__ and a template give is made a plain str here; CPython leaves an instance of a subclass of str as it is.
class Text(str):
    pass
class Shown:
    def __repr__(self):
        return Text("shown")
    def __format__(self, spec):
        return Text("formatted")
print(type(repr(Shown())).__name__, type(f"{Shown()}").__name__, type("{}".format(Shown())).__name__, type(Text("a") % ()).__name__)
# cpython: Text Text Text Text
# here: str str str str
