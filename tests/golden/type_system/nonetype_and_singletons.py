print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)  # expect: True True True
try:
    type(None)(1)
except TypeError as error:
    print(error)  # expect: NoneType takes no arguments
