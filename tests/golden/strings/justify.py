print("[" + "a".ljust(4) + "]", "[" + "a".rjust(4, ".") + "]", "[" + "ab".center(5, "*") + "]", "[" + "abc".center(6, "*") + "]", "5".zfill(3), "-5".zfill(4), "+a".zfill(5))
# expect: [a   ] [...a] [**ab*] [*abc**] 005 -005 +000a
try:
    "a".ljust(3, "xy")
except TypeError as error:
    print(error)  # expect: The fill character must be exactly one character long
