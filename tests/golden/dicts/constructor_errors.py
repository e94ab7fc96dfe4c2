for f in (lambda: dict([1]), lambda: dict(["abc"]), lambda: dict(5), lambda: dict({}, {}), lambda: dict([(1, 2, 3)])):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: TypeError 'int' object is not iterable
# expect: TypeError dict expected at most 1 argument, got 2
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
