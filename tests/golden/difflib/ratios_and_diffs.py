import difflib

print(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), difflib.get_close_matches("appel", ["ape", "apple", "peach"]))
# expect: 0.75 ['apple', 'ape']
print(list(difflib.unified_diff(["a", "b"], ["a", "c"], lineterm="")), list(difflib.ndiff(["x"], ["y"])))
# expect: ['--- ', '+++ ', '@@ -1,2 +1,2 @@', ' a', '-b', '+c'] ['- x', '+ y']
