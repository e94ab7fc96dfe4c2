for f in (lambda: max(), lambda: max([]), lambda: max(5), lambda: max(1, "a"), lambda: max(1, 2, default=0), lambda: min(x for x in [])):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError max expected at least 1 argument, got 0
# expect: ValueError max() arg is an empty sequence
# expect: TypeError 'int' object is not iterable
# expect: TypeError '>' not supported between instances of 'str' and 'int'
# expect: TypeError Cannot specify a default for max() with multiple positional arguments
# expect: ValueError min() arg is an empty sequence
