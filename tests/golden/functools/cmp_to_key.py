import functools

def compare(a, b):
    return (len(a) > len(b)) - (len(a) < len(b))

print(sorted(["ccc", "a", "bb"], key=functools.cmp_to_key(compare)))  # expect: ['a', 'bb', 'ccc']
