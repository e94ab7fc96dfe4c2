print(ValueError(1) == ValueError(1), ValueError("a") != ValueError("a"))  # expect: False True
