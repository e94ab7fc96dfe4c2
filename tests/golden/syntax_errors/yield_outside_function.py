yield 1
# syntax error: SyntaxError: 'yield' outside function
