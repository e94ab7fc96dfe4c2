a = b = c = [0]
b.append(1)
print(a, c is a)  # expect: [0, 1] True
items = [0, 0]
i = items[i] = 1
print(i, items)  # expect: 1 [0, 1]
