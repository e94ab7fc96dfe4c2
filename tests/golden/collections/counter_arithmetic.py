from collections import Counter

a, b = Counter(x=3, y=1), Counter(x=1, z=2)
print(a + b, a - b, a & b, a | b, -Counter(a=-2), a == Counter({"x": 3, "y": 1}), a <= a)
# expect: Counter({'x': 4, 'z': 2, 'y': 1}) Counter({'x': 2, 'y': 1}) Counter({'x': 1}) Counter({'x': 3, 'z': 2, 'y': 1}) Counter({'a': 2}) True True
