class Outer:
    value = 1
    class Inner:
        def show(self): return Outer.value

print(Outer.Inner().show(), Outer().Inner.__qualname__)  # expect: 1 Outer.Inner
