def rebind(items):
    items = [0]

def mutate(items):
    items.append(0)

items = [1]
rebind(items)
print(items)  # expect: [1]
mutate(items)
print(items)  # expect: [1, 0]
