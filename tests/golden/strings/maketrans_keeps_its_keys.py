# str.maketrans() of a dict keeps the keys that are ints as they are.
print(str.maketrans({True: [0, 1], 97: "b", "c": None}))  # expect: {True: [0, 1], 97: 'b', 99: None}
print(str.maketrans({True: 1, 1: 2}))  # expect: {True: 2}
