words = ["apple", "bird", "cat", "ant"]
groups = {}
for w in words:
    groups.setdefault(w[0], []).append(w)
print(groups, {len(w): w for w in words}, {v: k for k, v in {"a": 1}.items()}, dict(sorted(groups.items(), reverse=True)))
# expect: {'a': ['apple', 'ant'], 'b': ['bird'], 'c': ['cat']} {5: 'apple', 4: 'bird', 3: 'ant'} {1: 'a'} {'c': ['cat'], 'b': ['bird'], 'a': ['apple', 'ant']}
