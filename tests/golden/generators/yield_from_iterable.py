def flat(*parts):
    for part in parts:
        yield from part

print(list(flat("ab", [1, 2], range(2), {"k": 0})))  # expect: ['a', 'b', 1, 2, 0, 1, 'k']
