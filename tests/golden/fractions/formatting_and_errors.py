from fractions import Fraction as F

print(F(6, -4), str(F(4, 2)), F("1.5e-1"), F(0.1), abs(F(-1, 2)), F(1, 2) in [0.5], sorted([F(1, 2), F(1, 3)]), hash(F(1, 2)) == hash(0.5), divmod(F(7, 2), 1))
# expect: -3/2 2 3/20 3602879701896397/36028797018963968 1/2 True [Fraction(1, 3), Fraction(1, 2)] True (3, Fraction(1, 2))
for f in (lambda: F("x"), lambda: F(1.5, 2), lambda: F([])):
    try:
        f()
    except (ValueError, TypeError) as error:
        print(error)
# expect: Invalid literal for Fraction: 'x'
# expect: both arguments should be Rational instances
# expect: argument should be a string or a Rational instance
