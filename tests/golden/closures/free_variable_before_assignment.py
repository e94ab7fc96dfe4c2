def f():
    def g():
        return x
    try:
        g()
    except NameError as error:
        print(error)
    x = 1

f()  # expect: cannot access free variable 'x' where it is not associated with a value in enclosing scope
