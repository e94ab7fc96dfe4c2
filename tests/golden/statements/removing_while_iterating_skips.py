items = [1, 2, 3, 4]
for item in items:
    items.remove(item)
print(items)  # expect: [2, 4]
