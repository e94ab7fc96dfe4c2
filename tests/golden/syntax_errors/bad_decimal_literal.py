x = 1abc
# syntax error: SyntaxError: invalid decimal literal
