# difference: The docstrings of builtin classes are in other words than CPython's; those of functions mostly have its first line.
print(IndexError.__doc__)
# cpython: Sequence index out of range.
# here: A sequence has no item at this index.
