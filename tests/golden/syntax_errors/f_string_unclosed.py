x = f"{a"
# syntax error: SyntaxError: f-string: expecting '}'
