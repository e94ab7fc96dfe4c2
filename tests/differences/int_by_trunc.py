# difference: Natives issue no DeprecationWarning while a program runs: int() asks __trunc__ silently.
class Odd:
    def __trunc__(self):
        return 3
print(int(Odd()))
# cpython: 3
# cpython: int_by_trunc.py:5: DeprecationWarning: The delegation of int() to __trunc__ is deprecated.
# cpython:   print(int(Odd()))
# here: 3
