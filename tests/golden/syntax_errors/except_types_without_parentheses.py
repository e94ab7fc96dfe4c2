try:
    pass
except ValueError, TypeError:
    pass
# syntax error: SyntaxError: multiple exception types must be parenthesized
