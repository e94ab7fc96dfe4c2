print("banana".count("ana"), "banana".count("a", 2), "banana".find("an", 2, 3), "banana".rfind("an"), "aaaa".replace("aa", "b"), "banana".index("na", -3))
# expect: 1 2 -1 3 bb 4
