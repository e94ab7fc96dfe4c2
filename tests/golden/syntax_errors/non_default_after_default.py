def f(a=1, b):
    pass
# syntax error: SyntaxError: non-default argument follows default argument
