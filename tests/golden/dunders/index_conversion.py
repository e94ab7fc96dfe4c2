class I:
    def __index__(self):
        return 2

print([10, 20, 30][I()], "abc"[I():], range(I()), hex(I()), [0] * I(), int(I()))
# expect: 30 c range(0, 2) 0x2 [0, 0] 2
