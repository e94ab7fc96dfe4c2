print("a"
x = 1
# syntax error: SyntaxError: '(' was never closed
