def apply(f, *args):
    return f(*args)

table = {"plus": lambda a, b: a + b, "upper": str.upper}
print(apply(table["plus"], 1, 2), apply(table["upper"], "x"), apply(max, 3, 9, 4))  # expect: 3 X 9
