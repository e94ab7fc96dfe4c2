f(a.b=1)
# syntax error: SyntaxError: expression cannot contain assignment, perhaps you meant "=="?
