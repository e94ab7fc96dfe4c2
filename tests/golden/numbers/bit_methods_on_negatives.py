print((-5).bit_length(), (-5).bit_count(), -5 & 0xff, -5 | 2, -5 ^ 1, ~(-5), bin(-5 & 0b1111))
# expect: 3 2 251 -5 -6 4 0b1011
