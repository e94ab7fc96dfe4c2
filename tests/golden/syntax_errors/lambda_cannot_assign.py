lambda: x = 1
# syntax error: SyntaxError: cannot assign to lambda
