print(int("42"), int("  -7\n"), int("1_000"), int("0b101", 0), int("ff", 16), int("z", 36))
# expect: 42 -7 1000 5 255 35
print(int("0x1f", 16), int("-0o17", 8), int("101", 2), int("+5"))  # expect: 31 -15 5 5
