def make(name, bases, space):
    print(name, bases, sorted(k for k in space if not k.startswith("__")))
    return "not a class"

class C(metaclass=make):
    a = 1
# expect: C () ['a']

print(C)  # expect: not a class
