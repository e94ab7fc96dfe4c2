from itertools import zip_longest, pairwise

print(list(zip_longest("ab", [1], fillvalue="-")), list(zip_longest("a", "bc")), list(pairwise("abc")), list(pairwise("a")))
# expect: [('a', 1), ('b', '-')] [('a', 'b'), (None, 'c')] [('a', 'b'), ('b', 'c')] []
