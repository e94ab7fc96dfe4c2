items = [1, 2]
for item in items:
    if len(items) < 5:
        items.append(item * 10)
print(items)  # expect: [1, 2, 10, 20, 100]
