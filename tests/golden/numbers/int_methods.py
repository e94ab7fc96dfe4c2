print((10).bit_length(), (255).bit_count(), (5).conjugate(), (5).numerator, (5).denominator, (5).real, (5).imag)
# expect: 4 8 5 5 1 5 0
print((1024).to_bytes(2, "big"), (-2).to_bytes(2, "little", signed=True))  # expect: b'\x04\x00' b'\xfe\xff'
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xfe\xff", "little", signed=True))  # expect: 1024 -2
print((7).as_integer_ratio())  # expect: (7, 1)
