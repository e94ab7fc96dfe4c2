a = [1, [2, 3]]
b = [1, [2, 3]]
print(a == b, a is b, a[1] is b[1], a != [1, [2, 4]], [[]] * 2 == [[], []])  # expect: True False False True True
