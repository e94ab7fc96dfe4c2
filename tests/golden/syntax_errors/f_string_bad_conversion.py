x = f"{a!z}"
# syntax error: SyntaxError: f-string: invalid conversion character: expected 's', 'r', or 'a'
