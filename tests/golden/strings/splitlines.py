print("a\nb\r\nc\rd".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "a\x0bb\x0cc\u2028d".splitlines())
# expect: ['a', 'b', 'c', 'd'] ['a\n', '\n', 'b\n'] [] ['a', 'b', 'c', 'd']
