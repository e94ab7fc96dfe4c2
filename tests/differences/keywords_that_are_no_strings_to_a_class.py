# difference: Natives refuse keywords that are no strings when they are called; a class without __init__ takes them in CPython, and refuses all arguments.
class Plain:
    pass
try:
    Plain(**{1: 2})
except TypeError as error:
    print(error)
# cpython: Plain() takes no arguments
# here: keywords must be strings
