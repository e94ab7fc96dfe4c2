class C:
    pass

try:
    f"{C():>10}"
except TypeError as error:
    print(error)  # expect: unsupported format string passed to C.__format__
