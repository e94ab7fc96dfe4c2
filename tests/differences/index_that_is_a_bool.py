# difference: Natives issue no DeprecationWarning while a program runs: __index__, __int__ and __float__ may give instances of subclasses.
class Odd:
    def __index__(self):
        return True
print([4, 5][Odd()])
# cpython: 5
# cpython: index_that_is_a_bool.py:5: DeprecationWarning: __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
# cpython:   print([4, 5][Odd()])
# here: 5
