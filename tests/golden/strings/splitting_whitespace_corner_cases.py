print("".split(), " ".split(), " a ".split(" "), "a\u00a0b\u2003c".split(), "a b c".split(maxsplit=1), "a,b,,c,".split(","), "abc".split("abc"), "a\nb\n".split("\n"))
# expect: [] [] ['', 'a', ''] ['a', 'b', 'c'] ['a', 'b c'] ['a', 'b', '', 'c', ''] ['', ''] ['a', 'b', '']
