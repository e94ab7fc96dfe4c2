for target in (1, "a", [], len, object()):
    try:
        target.x = 1
    except AttributeError as error:
        print(error)
# expect: 'int' object has no attribute 'x'
# expect: 'str' object has no attribute 'x'
# expect: 'list' object has no attribute 'x'
# expect: 'builtin_function_or_method' object has no attribute 'x'
# expect: 'object' object has no attribute 'x'
for target in (int, list):
    try:
        target.x = 1
    except TypeError as error:
        print(error)
# expect: cannot set 'x' attribute of immutable type 'int'
# expect: cannot set 'x' attribute of immutable type 'list'
