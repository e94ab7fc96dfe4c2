x = “text”
# syntax error: SyntaxError: invalid character '“' (U+201C)
