print("not printed")
x = = 1
# syntax error: SyntaxError: invalid syntax
