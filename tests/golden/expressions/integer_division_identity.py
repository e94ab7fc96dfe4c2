ok = all((a // b) * b + a % b == a for a in range(-7, 8) for b in (-3, -2, 2, 3))
print(ok)  # expect: True
