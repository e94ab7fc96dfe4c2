f(x for x in y, 1)
# syntax error: SyntaxError: Generator expression must be parenthesized
