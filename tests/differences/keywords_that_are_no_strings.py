# difference: Natives refuse keywords that are no strings when they are called; CPython's functools.partial takes them and fails later.
import functools
try:
    partial = functools.partial(print, **{1: 2})
    print("made")
except TypeError as error:
    print(error)
# cpython: made
# here: keywords must be strings
