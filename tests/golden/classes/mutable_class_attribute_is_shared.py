class C:
    items = []

C().items.append(1)
C().items.append(2)
print(C.items)  # expect: [1, 2]
