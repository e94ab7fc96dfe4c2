def f(a, b=1):
    return a, b

f.__defaults__ = (10, 20)
print(f())  # expect: (10, 20)
f.__defaults__ = None
try:
    f()
except TypeError as error:
    print(error)  # expect: f() missing 2 required positional arguments: 'a' and 'b'
