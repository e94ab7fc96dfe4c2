items = [1, 2, 3]
items[0], items[1:], = 9, [8, 7, 6]
print(items)  # expect: [9, 8, 7, 6]
i, items[i] = 2, "at two"
print(items)  # expect: [9, 8, 'at two', 6]
