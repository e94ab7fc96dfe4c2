for text, base in (("", 10), ("1.5", 10), ("abc", 10), ("12", 2), ("1__0", 10), ("0x", 16), ("9", 1)):
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
# expect: invalid literal for int() with base 10: ''
# expect: invalid literal for int() with base 10: '1.5'
# expect: invalid literal for int() with base 10: 'abc'
# expect: invalid literal for int() with base 2: '12'
# expect: invalid literal for int() with base 10: '1__0'
# expect: invalid literal for int() with base 16: '0x'
# expect: int() base must be >= 2 and <= 36, or 0
