class C:
    pass

for call in (lambda: C(1), lambda: C(x=1), lambda: object(1), lambda: int(1, 2, 3)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: C() takes no arguments
# expect: C() takes no arguments
# expect: object() takes no arguments
# expect: int() takes at most 2 arguments (3 given)
