def f(*args, **kwargs):
    pass

for call in (lambda: f(*1), lambda: f(**[1]), lambda: f(**{1: 2}), lambda: print(*None)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: __main__.f() argument after * must be an iterable, not int
# expect: __main__.f() argument after ** must be a mapping, not list
# expect: keywords must be strings
# expect: print() argument after * must be an iterable, not NoneType
