x = 0b2
# syntax error: SyntaxError: invalid digit '2' in binary literal
