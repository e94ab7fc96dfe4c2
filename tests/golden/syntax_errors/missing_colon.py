if True
    print("x")
# syntax error: SyntaxError: expected ':'
