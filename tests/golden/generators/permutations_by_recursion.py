def perms(items):
    if not items:
        yield []
    for i, x in enumerate(items):
        for rest in perms(items[:i] + items[i + 1:]):
            yield [x] + rest

print(["".join(p) for p in perms(list("abc"))])  # expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']
