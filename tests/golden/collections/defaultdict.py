from collections import defaultdict

d = defaultdict(list)
d["a"].append(1)
print(d, d["b"], d.get("z"), "z" in d, len(d), d.default_factory)
# expect: defaultdict(<class 'list'>, {'a': [1], 'b': []}) [] None False 2 <class 'list'>
n = defaultdict(int, {"x": 5})
n["x"] += 1
n["y"] += 1
print(dict(n))  # expect: {'x': 6, 'y': 1}
try:
    defaultdict(None)["q"]
except KeyError as error:
    print(error)  # expect: 'q'
try:
    defaultdict(5)
except TypeError as error:
    print(error)  # expect: first argument must be callable or None
