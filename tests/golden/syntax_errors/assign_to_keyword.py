None = 1
# syntax error: SyntaxError: cannot assign to None
