def f(*):
    pass
# syntax error: SyntaxError: named arguments must follow bare *
