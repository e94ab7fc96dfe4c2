try:
    with 5:
        pass
except TypeError as error:
    print(error)  # expect: 'int' object does not support the context manager protocol
