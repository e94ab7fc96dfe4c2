def show(name, value):
    print(name)
    return value

print(show("left", 2) + show("middle", 3) * show("right", 4))
# expect: left
# expect: middle
# expect: right
# expect: 14
