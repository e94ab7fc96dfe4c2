for text in ["(5).__add__()", "(5).__add__(1, 2)", "int.__add__()", "'a'.__len__(1)", "[].__setitem__(1)", "(5).__pow__()",
             "(5).__add__(x=1)", "[].__getitem__()", "(1,).__getitem__()"]:
    try:
        eval(text)
    except TypeError as error:
        print(error)
# expect: expected 1 argument, got 0
# expect: expected 1 argument, got 2
# expect: descriptor '__add__' of 'int' object needs an argument
# expect: expected 0 arguments, got 1
# expect:  expected 2 arguments, got 1
# expect:  expected at least 1 argument, got 0
# expect: wrapper __add__() takes no keyword arguments
# expect: list.__getitem__() takes exactly one argument (0 given)
# expect: expected 1 argument, got 0
