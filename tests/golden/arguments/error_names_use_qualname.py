class Outer:
    class Inner:
        def method(self, a): pass

def outer():
    def local(a): pass
    return local

for call in (lambda: Outer.Inner().method(), lambda: outer()(), lambda: (lambda x: x)(), lambda: Outer.Inner(5)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: Outer.Inner.method() missing 1 required positional argument: 'a'
# expect: outer.<locals>.local() missing 1 required positional argument: 'a'
# expect: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
# expect: Inner() takes no arguments
