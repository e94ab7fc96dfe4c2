def source():
    print("evaluated")
    return [1, 2]

g = (print("item", x) for x in source())  # expect: evaluated
print("made")  # expect: made
list(g)
# expect: item 1
# expect: item 2
