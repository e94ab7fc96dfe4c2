print(callable(len), callable(int), callable("x"), callable(lambda: 0), callable(type), callable(None))
# expect: True True False True True False
