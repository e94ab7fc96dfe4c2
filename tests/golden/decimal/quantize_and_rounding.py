from decimal import Decimal as D, ROUND_HALF_UP, ROUND_DOWN

print(D("2.675").quantize(D("0.01")), D("2.675").quantize(D("0.01"), ROUND_HALF_UP), D("-2.5").quantize(D("1"), ROUND_DOWN), round(D("2.5")), round(D("2.345"), 2), D("1.200").normalize(), D("100").normalize(), f"{D('1234.5'):,.2f}", D("3.7").to_integral_value())
# expect: 2.68 2.68 -2 2 2.34 1.2 1E+2 1,234.50 4
