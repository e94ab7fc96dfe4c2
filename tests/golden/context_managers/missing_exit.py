class M:
    def __enter__(self):
        pass

try:
    with M():
        pass
except TypeError as error:
    print(error)  # expect: 'M' object does not support the context manager protocol (missed __exit__ method)
