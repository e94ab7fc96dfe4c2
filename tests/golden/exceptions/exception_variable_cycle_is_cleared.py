def f():
    try:
        raise ValueError("x")
    except ValueError as e:
        saved = e
    try:
        e
    except UnboundLocalError as error:
        return str(error), saved.args

print(f())  # expect: ("cannot access local variable 'e' where it is not associated with a value", ('x',))
