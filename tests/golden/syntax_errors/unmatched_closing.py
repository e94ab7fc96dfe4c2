x = 1)
# syntax error: SyntaxError: unmatched ')'
