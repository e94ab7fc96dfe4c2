if 1 <> 2:
    pass
# syntax error: SyntaxError: invalid syntax
