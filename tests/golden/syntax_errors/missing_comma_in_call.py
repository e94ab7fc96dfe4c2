print("a" 5)
# syntax error: SyntaxError: invalid syntax. Perhaps you forgot a comma?
