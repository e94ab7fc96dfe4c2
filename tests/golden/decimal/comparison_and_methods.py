from decimal import Decimal as D

print(D("1.0") == D("1.00"), D("1.10").as_tuple(), D("123.456").adjusted(), D(5).compare(D(3)), max(D(1), D("1.5")), sorted([D(3), D(-1)]), D("12.5").to_eng_string(), D("-1.5").copy_abs(), D(7).remainder_near(4), D("1e5").is_signed(), D("0.00").is_zero(), D(3).exp().quantize(D("0.001")), D(100).log10(), D("1.25").as_integer_ratio())
# expect: True DecimalTuple(sign=0, digits=(1, 1, 0), exponent=-2) 2 1 1.5 [Decimal('-1'), Decimal('3')] 12.5 1.5 -1 False True 20.086 2 (5, 4)
