await x
# syntax error: SyntaxError: 'await' outside function
