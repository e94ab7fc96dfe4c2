from numbers import Number, Integral

print(isinstance(5, Number), isinstance("5", Number), issubclass(bool, Integral))  # expect: True False True
