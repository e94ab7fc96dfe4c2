class C:
    a = [(b := 1) for x in range(2)]
# syntax error: SyntaxError: assignment expression within a comprehension cannot be used in a class body
