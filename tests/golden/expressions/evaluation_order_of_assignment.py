def show(name, value):
    print(name)
    return value

box = {}
show("target", box)[show("key", "k")] = show("value", 1)
# expect: value
# expect: target
# expect: key
print(box)  # expect: {'k': 1}
