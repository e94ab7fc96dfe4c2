# difference: CPython puts name and obj into an AttributeError that a program's own __getattr__ or property raised without them, and so makes suggestions
# difference: for it. Here they stay empty: every read of an attribute would have to be guarded for it.
class Odd:
    def __getattr__(self, name):
        raise AttributeError("not here")
try:
    Odd().missing
except AttributeError as error:
    print(error.name)
# cpython: missing
# here: None
