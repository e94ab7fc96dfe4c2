print(isinstance(1, int), isinstance(True, int), type(True) is int, isinstance(1.0, (int, str)), isinstance([], list | tuple), isinstance(None, type(None)))
# expect: True True False False True True
