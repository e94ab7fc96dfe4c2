# difference: Natives issue no DeprecationWarning while a program runs: neither for NotImplemented in a condition,
if NotImplemented:
    print("true")
# cpython: true
# cpython: not_implemented_in_a_condition.py:2: DeprecationWarning: NotImplemented should not be used in a boolean context
# cpython:   if NotImplemented:
# here: true
