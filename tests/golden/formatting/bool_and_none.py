print(f"{True:5} {True:d} {False!s:>6} {None!s:>5}")  # expect:     1 1  False  None
try:
    f"{None:5}"
except TypeError as error:
    print(error)  # expect: unsupported format string passed to NoneType.__format__
