if True: for x in []: pass
# syntax error: SyntaxError: invalid syntax
