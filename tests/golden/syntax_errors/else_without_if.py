else:
    pass
# syntax error: SyntaxError: invalid syntax
