for bad in ("1 + 2j", "abc", ""):
    try:
        complex(bad)
    except ValueError as error:
        print(error)
# expect: complex() arg is a malformed string
# expect: complex() arg is a malformed string
# expect: complex() arg is a malformed string
