from collections import Counter

print(Counter(["b", "a", "c", "a", "b"]).most_common(), Counter().most_common(3), repr(Counter()))
# expect: [('b', 2), ('a', 2), ('c', 1)] [] Counter()
