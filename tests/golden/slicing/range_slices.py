r = range(0, 20, 3)
print(r[1:4], r[::-1], r[-1], r[2], r[10:], len(r[::2]))
# expect: range(3, 12, 3) range(18, -3, -3) 18 6 range(21, 21, 3) 4
