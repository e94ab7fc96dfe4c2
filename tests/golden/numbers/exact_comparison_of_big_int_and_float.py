print(10 ** 16 + 1 == 1e16, 10 ** 16 + 1 > 1e16, 2 ** 63 < 9.3e18, -(10 ** 400) < -1e308, 10 ** 400 > float("inf"))
# expect: False True True True False
