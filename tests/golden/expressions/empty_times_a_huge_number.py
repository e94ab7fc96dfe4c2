for attempt in [lambda: () * 123456789012345678901234567890, lambda: "" * 10**30, lambda: "a" * -10**30, lambda: "a\tb".expandtabs(2**31)]:
    try:
        print(attempt())
    except OverflowError as error:
        print(error)
# expect: cannot fit 'int' into an index-sized integer
# expect: cannot fit 'int' into an index-sized integer
# expect: cannot fit 'int' into an index-sized integer
# expect: Python int too large to convert to C int
