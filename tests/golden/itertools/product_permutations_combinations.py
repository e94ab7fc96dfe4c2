from itertools import product, permutations, combinations, combinations_with_replacement

print(list(product("ab", [0, 1])), list(product("a", repeat=2)), list(product()))
# expect: [('a', 0), ('a', 1), ('b', 0), ('b', 1)] [('a', 'a')] [()]
print(["".join(p) for p in permutations("abc", 2)], ["".join(c) for c in combinations("abcd", 2)], list(combinations_with_replacement("ab", 2)), list(combinations("a", 2)))
# expect: ['ab', 'ac', 'ba', 'bc', 'ca', 'cb'] ['ab', 'ac', 'ad', 'bc', 'bd', 'cd'] [('a', 'a'), ('a', 'b'), ('b', 'b')] []
