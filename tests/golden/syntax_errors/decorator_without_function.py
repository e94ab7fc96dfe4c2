@decorate
x = 1
# syntax error: SyntaxError: invalid syntax
