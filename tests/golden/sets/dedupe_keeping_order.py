items = [3, 1, 3, 2, 1]
seen = set()
print([x for x in items if not (x in seen or seen.add(x))], list(dict.fromkeys(items)))  # expect: [3, 1, 2] [3, 1, 2]
