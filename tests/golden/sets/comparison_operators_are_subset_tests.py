a, b = {1, 2}, {3}
print(a < b, a > b, a == b, a <= a, a < a, set() < a, {1} < {1, 2}, a.issubset([1, 2, 3]))
# expect: False False False True False True True True
