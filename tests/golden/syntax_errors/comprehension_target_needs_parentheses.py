x = [a, b for a, b in []]
# syntax error: SyntaxError: did you forget parentheses around the comprehension target?
