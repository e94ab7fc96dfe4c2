len = lambda x: "shadow"
print(len([1]))  # expect: shadow
del len
print(len([1]))  # expect: 1
