x = (1, 2]
# syntax error: SyntaxError: closing parenthesis ']' does not match opening parenthesis '('
