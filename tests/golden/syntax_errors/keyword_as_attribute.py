x.class = 1
# syntax error: SyntaxError: invalid syntax
