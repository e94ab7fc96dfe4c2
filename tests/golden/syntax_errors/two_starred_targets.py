*a, *b = [1, 2]
# syntax error: SyntaxError: multiple starred expressions in assignment
