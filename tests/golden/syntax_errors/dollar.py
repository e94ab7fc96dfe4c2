x = $a
# syntax error: SyntaxError: invalid syntax
