f(1=2)
# syntax error: SyntaxError: expression cannot contain assignment, perhaps you meant "=="?
