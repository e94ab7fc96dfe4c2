print("a", ["a"], ("a",), {"k": "a"}, {"a"}, [1.0, None, True])
# expect: a ['a'] ('a',) {'k': 'a'} {'a'} [1.0, None, True]
