x = 1__0
# syntax error: SyntaxError: invalid decimal literal
