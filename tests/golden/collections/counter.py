from collections import Counter

c = Counter("abracadabra")
print(c, c["z"], c.most_common(2), sorted(c.elements())[:6], c.total())
# expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) 0 [('a', 5), ('b', 2)] ['a', 'a', 'a', 'a', 'a', 'b'] 11
c.update("aa"); c.subtract({"a": 10, "q": 1})
print(c["a"], c["q"], +c, "z" in c)  # expect: -3 -1 Counter({'b': 2, 'r': 2, 'c': 1, 'd': 1}) False
