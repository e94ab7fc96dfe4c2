x = 0x
# syntax error: SyntaxError: invalid hexadecimal literal
