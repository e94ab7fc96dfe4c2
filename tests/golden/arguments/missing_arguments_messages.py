def f(a, b, c, *, d, e):
    pass

def attempt(*args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as error:
        print(error)

attempt()  # expect: f() missing 3 required positional arguments: 'a', 'b', and 'c'
attempt(1)  # expect: f() missing 2 required positional arguments: 'b' and 'c'
attempt(1, 2)  # expect: f() missing 1 required positional argument: 'c'
attempt(1, 2, 3)  # expect: f() missing 2 required keyword-only arguments: 'd' and 'e'
attempt(1, 2, 3, d=4)  # expect: f() missing 1 required keyword-only argument: 'e'
