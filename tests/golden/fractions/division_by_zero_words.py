from fractions import Fraction

for a, b in ((Fraction(5, 3), 0), (Fraction(5, 3), False), (Fraction(-6, 3), 0), (Fraction(0), 0), (1, Fraction(0)), (-5, Fraction(0))):
    try:
        a / b
    except ZeroDivisionError as error:
        print(error)
# expect: Fraction(1, 0)
# expect: Fraction(1, 0)
# expect: Fraction(-1, 0)
# expect: Fraction(0, 0)
# expect: Fraction(1, 0)
# expect: Fraction(-1, 0)
