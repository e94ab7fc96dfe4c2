from itertools import groupby

print([(k, list(g)) for k, g in groupby("aabcca")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4], key=lambda n: n % 2)])
# expect: [('a', ['a', 'a']), ('b', ['b']), ('c', ['c', 'c']), ('a', ['a'])] [(1, 2), (0, 2)]
