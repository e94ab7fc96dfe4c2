x = 0o8
# syntax error: SyntaxError: invalid digit '8' in octal literal
