if True:
x = 1
# syntax error: IndentationError: expected an indented block after 'if' statement on line 1
