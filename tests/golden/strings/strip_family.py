print(repr("  a \n".strip()), "xxaxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), repr("\u00a0x\u2003".strip()))
# expect: 'a' a cba abc 'x'
print("prefix-body".removeprefix("prefix-"), "body.txt".removesuffix(".txt"), "abc".removesuffix(""))
# expect: body body abc
