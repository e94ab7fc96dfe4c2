x = [1 2]
# syntax error: SyntaxError: invalid syntax. Perhaps you forgot a comma?
