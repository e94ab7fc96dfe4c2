import numbers

print(isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1.5, numbers.Rational), isinstance(1j, numbers.Number), isinstance(True, numbers.Integral))
# expect: True True False True True
