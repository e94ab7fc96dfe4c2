a, b = "xy"
c, d = {"k": 1, "l": 2}
print(a, b, c, d)  # expect: x y k l
