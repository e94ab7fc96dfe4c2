def f(name, size=1):
    pass

for key in ("nam", "other"):
    try:
        f(1, **{key: 2})
    except TypeError as error:
        print(error)
# expect: f() got an unexpected keyword argument 'nam'
# expect: f() got an unexpected keyword argument 'other'
