print(list("abc"), tuple("ab"), sorted("bca"), "".join(reversed("abc")), set("a"), dict.fromkeys("ab"))
# expect: ['a', 'b', 'c'] ('a', 'b') ['a', 'b', 'c'] cba {'a'} {'a': None, 'b': None}
