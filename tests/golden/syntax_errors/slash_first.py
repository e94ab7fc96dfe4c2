def f(/, a):
    pass
# syntax error: SyntaxError: at least one argument must precede /
