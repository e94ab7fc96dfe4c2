try:
    bytes.fromhex("zz\u20ac")
except ValueError as error:
    print(error)  # expect: non-hexadecimal number found in fromhex() arg at position 2
