break
# syntax error: SyntaxError: 'break' outside loop
