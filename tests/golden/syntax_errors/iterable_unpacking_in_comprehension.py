x = [*a for a in []]
# syntax error: SyntaxError: iterable unpacking cannot be used in comprehension
