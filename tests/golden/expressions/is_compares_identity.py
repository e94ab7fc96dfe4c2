a = [1]
b = [1]
print(a == b, a is b, a is not b)  # expect: True False True
print(None is None, True is True, () is ())  # expect: True True True
