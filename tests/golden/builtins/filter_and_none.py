print(list(filter(None, [0, 1, "", "a", None])), list(filter(str.isdigit, "a1b2")), type(filter(None, [])).__name__)
# expect: [1, 'a'] ['1', '2'] filter
