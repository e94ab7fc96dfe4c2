class I:
    def __index__(self): return 2

print("ab" * True, "ab" * I(), "ab" * False + "c")  # expect: ab abab c
