class C:
    pass

for get in (lambda: C().x, lambda: C.x, lambda: (1).x, lambda: None.x, lambda: [].x, lambda: len.x, lambda: (lambda: 0).x):
    try:
        get()
    except AttributeError as error:
        print(error)
# expect: 'C' object has no attribute 'x'
# expect: type object 'C' has no attribute 'x'
# expect: 'int' object has no attribute 'x'
# expect: 'NoneType' object has no attribute 'x'
# expect: 'list' object has no attribute 'x'
# expect: 'builtin_function_or_method' object has no attribute 'x'
# expect: 'function' object has no attribute 'x'
