x = f"}"
# syntax error: SyntaxError: f-string: single '}' is not allowed
