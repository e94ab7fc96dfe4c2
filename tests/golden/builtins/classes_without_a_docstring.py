for value in (None, ..., NotImplemented, (n for n in ()), iter([]), "".__iter__()):
    print(type(value).__name__, value.__doc__, type(value).__doc__)
# expect: NoneType None None
# expect: ellipsis None None
# expect: NotImplementedType None None
# expect: generator None None
# expect: list_iterator None None
# expect: str_ascii_iterator None None
