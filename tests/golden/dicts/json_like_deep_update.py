def merge(a, b):
    for k, v in b.items():
        if isinstance(v, dict) and isinstance(a.get(k), dict):
            merge(a[k], v)
        else:
            a[k] = v
    return a

print(merge({"x": {"y": 1, "z": 2}}, {"x": {"y": 9}, "w": 0}))  # expect: {'x': {'y': 9, 'z': 2}, 'w': 0}
