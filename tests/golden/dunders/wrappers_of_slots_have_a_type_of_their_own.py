print(type((5).__add__), type([].__len__), type([].__getitem__), type({}.__contains__))
# expect: <class 'method-wrapper'> <class 'method-wrapper'> <class 'builtin_function_or_method'> <class 'builtin_function_or_method'>
print(type(int.__add__), type(list.__getitem__), type([].__reversed__))
# expect: <class 'wrapper_descriptor'> <class 'method_descriptor'> <class 'builtin_function_or_method'>
print(repr((5).__add__).split(" at ")[0], (5).__add__.__self__, (5).__add__.__qualname__)
# expect: <method-wrapper '__add__' of int object 5 int.__add__
