if True:
    pass
else if False:
    pass
# syntax error: SyntaxError: expected ':'
