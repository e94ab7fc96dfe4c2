def describe(x):
    match x:
        case {"type": "point", "x": x, "y": y}:
            return x, y
        case {"name": str(name), **rest}:
            return name, rest
        case {}:
            return "any mapping"
        case _:
            return "other"

print(describe({"type": "point", "x": 1, "y": 2, "z": 3}))  # expect: (1, 2)
print(describe({"name": "n", "k": 1}), describe({"name": 5}), describe([]))
# expect: ('n', {'k': 1}) any mapping other
