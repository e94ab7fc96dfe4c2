x = {**d for d in []}
# syntax error: SyntaxError: dict unpacking cannot be used in dict comprehension
