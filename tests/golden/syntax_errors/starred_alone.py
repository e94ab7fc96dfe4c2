*a = [1]
# syntax error: SyntaxError: starred assignment target must be in a list or tuple
