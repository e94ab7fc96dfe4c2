for base in (1, None, len):
    try:
        class C(base): pass
    except TypeError as error:
        print(str(error).split(":")[0])
# expect: int() takes at most 2 arguments (3 given)
# expect: NoneType takes no arguments
# expect: cannot create 'builtin_function_or_method' instances
for base in (bool, type(None), range):
    try:
        class D(base): pass
    except TypeError as error:
        print(error)
# expect: type 'bool' is not an acceptable base type
# expect: type 'NoneType' is not an acceptable base type
# expect: type 'range' is not an acceptable base type
