a = {1, 2, 3}
b = a
a |= {4}
a &= {2, 3, 4}
a -= {2}
a ^= {3, 7}
print(a, b is a)  # expect: {4, 7} True
a.update([1], (2,)); a.difference_update([7]); a.intersection_update([1, 2, 4]); a.symmetric_difference_update({1})
print(a)  # expect: {2, 4}
