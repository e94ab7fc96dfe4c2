# type(), super() and compile() count in ways of their own.
def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


attempt(lambda: type(1, x=1))  # expect: type() takes no keyword arguments
attempt(lambda: type(1, 2))  # expect: type() takes 1 or 3 arguments
attempt(lambda: type())  # expect: type() takes 1 or 3 arguments
attempt(lambda: super(1, 2, 3))  # expect: super() expected at most 2 arguments, got 3
attempt(lambda: super(int, x=1))  # expect: super() takes no keyword arguments
attempt(lambda: compile(1, 2, 3, 4, 5, 6, 7, 8))  # expect: compile() takes at most 7 arguments (8 given)
attempt(lambda: compile("1", "a", "eval", 0, False, -1, 3))
# expect: compile() takes at most 6 positional arguments (7 given)
attempt(lambda: eval(compile("1", "a", "eval", _feature_version=9)))  # expect: 1
