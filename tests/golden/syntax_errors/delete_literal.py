del 5
# syntax error: SyntaxError: cannot delete literal
