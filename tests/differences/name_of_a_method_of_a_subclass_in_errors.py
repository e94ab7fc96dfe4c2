# difference: Errors about the arguments of a builtin class's method name that class, also where CPython names the class of the object it was taken from.
class Registry(dict): pass
copy = Registry().copy
try:
    copy(1)
except TypeError as error:
    print(error)
# cpython: Registry.copy() takes no arguments (1 given)
# here: dict.copy() takes no arguments (1 given)
