x = 1 if True
# syntax error: SyntaxError: expected 'else' after 'if' expression
