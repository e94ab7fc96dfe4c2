x = a ? b : c
# syntax error: SyntaxError: invalid syntax
