print({1, 2} & frozenset({2}), frozenset({1}) | {2}, {"a"} | {"b": 1}.keys() == {"a", "b"}, {1} == frozenset({1}))
# expect: {2} frozenset({1, 2}) True True
