x: int = 5
y: "undefined name"
print(x, __annotations__)  # expect: 5 {'x': <class 'int'>, 'y': 'undefined name'}
def f():
    z: not_evaluated = 1
    return z
print(f())  # expect: 1
