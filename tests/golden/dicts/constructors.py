print(dict(), dict(a=1), dict([("x", 1), ("y", 2)]), dict({"k": 1}, l=2), dict(zip("ab", [1, 2])), dict.fromkeys([1, 2], "v"), {1: "a", True: "b", 1.0: "c"})
# expect: {} {'a': 1} {'x': 1, 'y': 2} {'k': 1, 'l': 2} {'a': 1, 'b': 2} {1: 'v', 2: 'v'} {1: 'c'}
