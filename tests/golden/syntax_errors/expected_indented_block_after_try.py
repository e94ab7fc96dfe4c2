try:
x = 1
except ValueError:
    pass
# syntax error: IndentationError: expected an indented block after 'try' statement on line 1
