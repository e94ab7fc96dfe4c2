f(**d, 2)
# syntax error: SyntaxError: positional argument follows keyword argument unpacking
