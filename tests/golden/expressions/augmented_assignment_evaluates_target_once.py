def key():
    print("key")
    return "a"

counts = {"a": 1}
counts[key()] += 5  # expect: key
print(counts)  # expect: {'a': 6}
