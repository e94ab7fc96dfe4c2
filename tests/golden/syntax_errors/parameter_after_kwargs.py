def f(**k, a):
    pass
# syntax error: SyntaxError: arguments cannot follow var-keyword argument
