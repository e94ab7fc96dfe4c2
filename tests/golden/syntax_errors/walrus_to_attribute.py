(a.b := 1)
# syntax error: SyntaxError: cannot use assignment expressions with attribute
