if True:
    pass
else:
x = 1
# syntax error: IndentationError: expected an indented block after 'else' statement on line 3
