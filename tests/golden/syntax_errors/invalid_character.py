x = 5 – 3
# syntax error: SyntaxError: invalid character '–' (U+2013)
