from fractions import Fraction as F

print(F(1, 3) + F(1, 6), F(2, 4), F("0.25"), F(0.5), F(1, 3) * 3, F(7, 2) // 1, F(-7, 2) % 2, F(1, 2) ** 2, F(1, 2) + 0.5, F(3, 1), repr(F(1, 2)), F(1, 2) == 0.5, F("3/4").numerator, round(F(5, 2)), F(3.14159).limit_denominator(100), int(F(7, 2)), F(1, 2) < F(2, 3))
# expect: 1/2 1/2 1/4 1/2 1 3 1/2 1/4 1.0 3 Fraction(1, 2) True 3 2 311/99 3 True
try:
    F(1, 0)
except ZeroDivisionError as error:
    print(error)  # expect: Fraction(1, 0)
