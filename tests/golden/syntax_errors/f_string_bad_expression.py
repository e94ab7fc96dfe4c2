x = f"{a b}"
# syntax error: SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma?
