[x := 0 for x in range(3)]
# syntax error: SyntaxError: assignment expression cannot rebind comprehension iteration variable 'x'
