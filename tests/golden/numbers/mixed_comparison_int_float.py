print(1 == 1.0, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53))  # expect: True True False
print(10 ** 20 > 1e19, 1 < 1.5, hash(1) == hash(1.0), 3 == 3 + 0j)  # expect: True True True True
