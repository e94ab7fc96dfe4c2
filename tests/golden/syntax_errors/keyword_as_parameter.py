def f(None):
    pass
# syntax error: SyntaxError: invalid syntax
