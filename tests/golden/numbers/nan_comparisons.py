nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan is nan)  # expect: False True False True
print(nan in [nan], [nan] == [nan])  # expect: True True
