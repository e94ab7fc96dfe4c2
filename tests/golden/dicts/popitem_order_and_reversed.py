d = {i: None for i in range(4)}
print(d.popitem(), d.popitem(), list(reversed(d)), list(reversed(d.items())))
# expect: (3, None) (2, None) [1, 0] [(1, None), (0, None)]
