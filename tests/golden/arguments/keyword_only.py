def f(*, a, b=2):
    return a, b

print(f(a=1), f(b=3, a=4))  # expect: (1, 2) (4, 3)
try:
    f(1)
except TypeError as error:
    print(error)  # expect: f() takes 0 positional arguments but 1 was given
