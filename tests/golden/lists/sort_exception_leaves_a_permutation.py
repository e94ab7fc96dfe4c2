a = [3, 1, "x", 2]
try:
    a.sort()
except TypeError:
    print(len(a), sorted(map(str, a)))  # expect: 4 ['1', '2', '3', 'x']
