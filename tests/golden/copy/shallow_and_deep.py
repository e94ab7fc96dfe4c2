import copy

a = [[1], {"k": [2]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[0].append(9)
a[1]["k"].append(8)
print(b, c)  # expect: [[1, 9], {'k': [2, 8]}] [[1], {'k': [2]}]
