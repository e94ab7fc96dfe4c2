it = iter([1, 2])
print(list(it), list(it), next(it, None))  # expect: [1, 2] [] None
