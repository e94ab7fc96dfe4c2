def bounds(items):
    return min(items), max(items)

low, high = bounds([3, 1, 2])
print(low, high, bounds("abc"))  # expect: 1 3 ('a', 'c')
