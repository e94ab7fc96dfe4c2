def f():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as error:
        return str(error)

print(f())  # expect: cannot access local variable 'x' where it is not associated with a value
