class C:
    class Inner:
        pass

print(C, C.Inner, type(C()), int, type(None), type(len))
# expect: <class '__main__.C'> <class '__main__.C.Inner'> <class '__main__.C'> <class 'int'> <class 'NoneType'> <class 'builtin_function_or_method'>
