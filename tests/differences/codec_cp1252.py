# difference: Of the codecs utf-8, utf-16, utf-32, ascii and latin-1 are there, not the code pages.
try:
    print("é".encode("cp1252"))
except LookupError as error:
    print(error)
# cpython: b'\xe9'
# here: unknown encoding: cp1252
