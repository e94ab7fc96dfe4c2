try:
    "abc".nothing
except AttributeError as error:
    print(error.name, error.obj)  # expect: nothing abc
try:
    nothing
except NameError as error:
    print(error.name)  # expect: nothing
