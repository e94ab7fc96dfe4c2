print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (2.5).hex())
# expect: False True (3, 4) 0x1.4000000000000p+1
print(float.fromhex("0x1.8p+1"), (3.7).__trunc__(), (1.5).conjugate(), (1.5).real, (1.5).imag)
# expect: 3.0 3 1.5 1.5 0.0
