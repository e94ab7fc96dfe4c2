try:
    x = 1
y = 2
# syntax error: SyntaxError: expected 'except' or 'finally' block
