for order in (None, "C", "F", "A", "Q", "CC", False, frozenset()):
    try:
        print(memoryview(b"abc").tobytes(order))
    except Exception as error:
        print(type(error).__name__, error)
# expect: b'abc'
# expect: b'abc'
# expect: b'abc'
# expect: b'abc'
# expect: ValueError order must be 'C', 'F' or 'A'
# expect: ValueError order must be 'C', 'F' or 'A'
# expect: TypeError tobytes() argument 'order' must be str or None, not bool
# expect: TypeError tobytes() argument 'order' must be str or None, not frozenset
