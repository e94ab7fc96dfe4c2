a, b = "hello world", " ".join(["hello", "world"])
print(a == b, hash(a) == hash(b), {a: 1}[b])  # expect: True True 1
