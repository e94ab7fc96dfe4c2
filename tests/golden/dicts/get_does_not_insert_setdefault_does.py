d = {}
d.get("a", []).append(1)
print(d)  # expect: {}
d.setdefault("a", []).append(1)
print(d, d.setdefault("n"), d)  # expect: {'a': [1], 'n': None} None {'a': [1], 'n': None}
