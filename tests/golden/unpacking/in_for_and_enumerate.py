for i, (name, value) in enumerate({"a": 1, "b": 2}.items(), 1):
    print(i, name, value)
# expect: 1 a 1
# expect: 2 b 2
