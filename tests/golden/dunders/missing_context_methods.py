class C:
    pass

try:
    with C():
        pass
except TypeError as error:
    print(error)  # expect: 'C' object does not support the context manager protocol
