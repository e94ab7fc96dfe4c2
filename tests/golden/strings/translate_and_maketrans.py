table = str.maketrans("abc", "xyz", "d")
print("abcd".translate(table), "abc".translate({97: None, 98: "BB", 99: 67}))  # expect: xyz BBC
print(sorted(table.items()))  # expect: [(97, 120), (98, 121), (99, 122), (100, None)]
