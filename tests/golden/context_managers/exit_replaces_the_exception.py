class M:
    def __enter__(self): pass
    def __exit__(self, *args):
        raise KeyError("from exit")

try:
    with M():
        raise ValueError("body")
except KeyError as error:
    print(repr(error), repr(error.__context__))  # expect: KeyError('from exit') ValueError('body')
