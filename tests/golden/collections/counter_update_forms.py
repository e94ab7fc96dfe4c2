from collections import Counter

c = Counter()
c.update("ab"); c.update({"a": 3}); c.update(z=1); c["a"] -= 1; del c["b"]; del c["nothing"]
print(c, Counter(a=2) == Counter(a=2, b=0), sum(c.values()), sorted(c), Counter([1, 1, 2]).elements().__class__.__name__)
# expect: Counter({'a': 3, 'z': 1}) True 4 ['a', 'z'] chain
