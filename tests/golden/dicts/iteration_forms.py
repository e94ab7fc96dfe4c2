d = {"a": 1, "b": 2}
for key in d: print(key, end=" ")
for value in d.values(): print(value, end=" ")
for key, value in d.items(): print(key, value, end=" ")
print(list(reversed(d)), max(d), sum(d.values()), sorted(d.items(), key=lambda kv: -kv[1]))
# expect: a b 1 2 a 1 b 2 ['b', 'a'] b 3 [('b', 2), ('a', 1)]
