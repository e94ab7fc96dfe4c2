try:
    class C(metaclass=type, colour=1): pass
except TypeError as error:
    print(error)  # expect: C.__init_subclass__() takes no keyword arguments
