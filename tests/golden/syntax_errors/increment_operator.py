x = 1
x++
# syntax error: SyntaxError: invalid syntax
