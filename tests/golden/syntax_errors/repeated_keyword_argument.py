f(a=1, a=2)
# syntax error: SyntaxError: keyword argument repeated: a
