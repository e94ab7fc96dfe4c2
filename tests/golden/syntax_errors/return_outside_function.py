return 1
# syntax error: SyntaxError: 'return' outside function
