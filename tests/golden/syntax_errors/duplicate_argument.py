def f(a, a):
    pass
# syntax error: SyntaxError: duplicate argument 'a' in function definition
