# difference: Of the builtin classes many have no __doc__ here, exceptions above all.
print([cls.__name__ for cls in (int, str, bytes, slice, ValueError) if cls.__doc__ is None])
# cpython: []
# here: ['int', 'str', 'bytes', 'slice', 'ValueError']
