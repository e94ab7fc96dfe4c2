f(a=1, 2)
# syntax error: SyntaxError: positional argument follows keyword argument
