x = 1; if x: pass
# syntax error: SyntaxError: invalid syntax
