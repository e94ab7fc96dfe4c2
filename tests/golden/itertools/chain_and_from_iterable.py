from itertools import chain

print(list(chain("ab", [1], ())), list(chain.from_iterable(["ab", [1]])))  # expect: ['a', 'b', 1] ['a', 'b', 1]
