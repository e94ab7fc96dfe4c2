def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


for reverse in (0, 1, -7, True, "x", None, 1j, 2**31, 2**100):
    attempt(lambda: [1, 3, 2].sort(reverse=reverse))
    attempt(lambda: sorted([1, 3, 2], reverse=reverse))
# expect: None
# expect: [1, 2, 3]
# expect: None
# expect: [3, 2, 1]
# expect: None
# expect: [3, 2, 1]
# expect: None
# expect: [3, 2, 1]
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'complex' object cannot be interpreted as an integer
# expect: TypeError 'complex' object cannot be interpreted as an integer
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
attempt(lambda: [b"1", 1].sort(key=len, reverse="x"))
# expect: TypeError 'str' object cannot be interpreted as an integer
