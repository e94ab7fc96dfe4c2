print("%(name)s is %(n)03d" % {"name": "x", "n": 7})  # expect: x is 007
print("%*d|%-*s|%.*f" % (5, 1, 4, "a", 2, 3.14159))  # expect:     1|a   |3.14
