class Five:
    def __index__(self): return 5
class Odd:
    def __index__(self): return "x"
class Length:
    def __init__(self, length): self.length = length
    def __len__(self): return self.length
print(len(Length(Five())), bool(Length(Five())))  # expect: 5 True
for attempt in [lambda: len(Length(Odd())), lambda: bool(Length("x")), lambda: len(Length(-1)), lambda: bytes(Odd()), lambda: bytearray(Odd())]:
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(error)
# expect: __index__ returned non-int (type str)
# expect: 'str' object cannot be interpreted as an integer
# expect: __len__() should return >= 0
# expect: cannot convert 'Odd' object to bytes
# expect: cannot convert 'Odd' object to bytearray
