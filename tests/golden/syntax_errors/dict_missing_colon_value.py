x = {"a": 1, "b"}
# syntax error: SyntaxError: ':' expected after dictionary key
