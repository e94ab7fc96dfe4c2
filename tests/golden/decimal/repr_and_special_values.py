from decimal import Decimal as D

print(repr(D("1.50")), D("Infinity"), D("NaN"), D("-0"), D("1e-7"), D("123456789012345678901234567890.5"), str(D(5)), D("1_000"), D((1, (2, 5), -1)), int(D("3.9")), float(D("2.5")), hash(D(1)) == hash(1))
# expect: Decimal('1.50') Infinity NaN -0 1E-7 123456789012345678901234567890.5 5 1000 -2.5 3 2.5 True
