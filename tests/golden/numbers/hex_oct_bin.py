print(hex(255), oct(8), bin(5), hex(-255), bin(-5), oct(0), hex(2 ** 64))
# expect: 0xff 0o10 0b101 -0xff -0b101 0o0 0x10000000000000000
for f in (hex, oct, bin):
    try:
        f(1.5)
    except TypeError as error:
        print(error)
# expect: 'float' object cannot be interpreted as an integer
# expect: 'float' object cannot be interpreted as an integer
# expect: 'float' object cannot be interpreted as an integer
