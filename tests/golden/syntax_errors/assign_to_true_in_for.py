for True in []:
    pass
# syntax error: SyntaxError: cannot assign to True
