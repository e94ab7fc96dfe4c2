[x for x in (y := [1])]
# syntax error: SyntaxError: assignment expression cannot be used in a comprehension iterable expression
