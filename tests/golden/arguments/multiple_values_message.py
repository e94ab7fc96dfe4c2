def f(a, b=1):
    pass

try:
    f(1, a=2)
except TypeError as error:
    print(error)  # expect: f() got multiple values for argument 'a'
try:
    f(a=1, **{"a": 2})
except TypeError as error:
    print(error)  # expect: __main__.f() got multiple values for keyword argument 'a'
