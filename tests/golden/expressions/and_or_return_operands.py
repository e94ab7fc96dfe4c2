print(0 and 1, 2 and 3, [] or "x", 0 or [] or None)  # expect: 0 3 x None
print(not [], not "a")  # expect: True False
print(1 and 0 or 2)  # expect: 2
