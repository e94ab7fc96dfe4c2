print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{x} {}".format(1, x=2), "{0!r:>5}|{0:5}|".format("a"), "{{}} {:{}}|".format("a", 4))
# expect: 1 2 b a 2 1   'a'|a    | {} a   |
print("{0[a]} {0[b][1]}".format({"a": 1, "b": [2, 3]}), "{:{w}.{p}f}".format(3.14159, w=8, p=2))
# expect: 1 3     3.14
