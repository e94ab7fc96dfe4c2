items = [1, 2
# syntax error: SyntaxError: '[' was never closed
