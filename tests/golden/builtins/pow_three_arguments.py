print(pow(2, 3), pow(2, 3, 5), pow(-2, 3, 5), pow(2, -1, 5), pow(2.0, 3), pow(base=2, exp=5))
# expect: 8 3 2 3 8.0 32
