def f(*a, *b):
    pass
# syntax error: SyntaxError: * argument may appear only once
