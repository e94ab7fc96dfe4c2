print((5).real, 5.0.real, 5 .imag, 1.5.is_integer(), 0x10.bit_length())  # expect: 5 5.0 0 False 5
