class Plain: pass
class Slots: __slots__ = ("x",)
for bases, slots in [((int,), ("a",)), ((tuple,), ("a",)), ((tuple,), ()), ((Plain,), ("__dict__",)), ((Plain,), ("__weakref__",)),
                     ((Slots,), ("__weakref__", "__dict__")), ((Slots,), ("__weakref__",) * 2), ((), ("a", "a b")), ((), ("a", 1))]:
    try:
        print(*type("Sub", bases, {"__slots__": slots}).__dict__)
    except TypeError as error:
        print(error)
# expect: nonempty __slots__ not supported for subtype of 'int'
# expect: nonempty __slots__ not supported for subtype of 'tuple'
# expect: __slots__ __module__ __doc__
# expect: __dict__ slot disallowed: we already got one
# expect: __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
# expect: __slots__ __module__ __dict__ __weakref__ __doc__
# expect: __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
# expect: __slots__ must be identifiers
# expect: __slots__ items must be strings, not 'int'
try:
    Slots.x.__get__(1)
except TypeError as error:
    print(error)  # expect: descriptor 'x' for 'Slots' objects doesn't apply to a 'int' object
try:
    Slots.x.__set__(Plain(), 1)
except TypeError as error:
    print(error)  # expect: descriptor 'x' for 'Slots' objects doesn't apply to a 'Plain' object
