t = list[int]
print(t, t.__origin__, t.__args__, t([1, "a"]), dict[str, list[int]], type(t).__name__, tuple[int, ...])
# expect: list[int] <class 'list'> (<class 'int'>,) [1, 'a'] dict[str, list[int]] GenericAlias tuple[int, ...]
