import math

print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e16, 1, -1e16]))  # expect: 1.0 0.9999999999999999 1.0
