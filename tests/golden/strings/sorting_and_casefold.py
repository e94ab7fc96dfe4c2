print(sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a", "B"], key=str.casefold), "A" < "a" < "b", min("bA"), max(["10", "9"]))
# expect: ['A', 'B', 'a', 'b'] ['A', 'a', 'b', 'B'] True A 9
