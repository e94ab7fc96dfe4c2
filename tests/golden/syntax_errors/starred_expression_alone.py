x = *a
# syntax error: SyntaxError: can't use starred expression here
