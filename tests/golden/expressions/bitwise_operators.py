print(6 & 3, 6 | 3, 6 ^ 3, ~6)  # expect: 2 7 5 -7
print(1 << 10, -5 >> 1, 5 >> 100, -5 >> 100)  # expect: 1024 -3 0 -1
print(-6 & 0xff, -1 ^ 5)  # expect: 250 -6
print(True | False, True & 2, ~True)  # expect: True 0 -2
