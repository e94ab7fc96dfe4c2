print(int(), int("12"), int(b"12"), int("  12  "), int(12.99), int("-0"), int("0o17", base=8))
# expect: 0 12 12 12 12 0 15
try:
    int(12, 10)
except TypeError as error:
    print(error)  # expect: int() can't convert non-string with explicit base
