if True:
    pass
else:
    pass
elif False:
    pass
# syntax error: SyntaxError: invalid syntax
