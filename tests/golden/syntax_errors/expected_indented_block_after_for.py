for x in []:
print(x)
# syntax error: IndentationError: expected an indented block after 'for' statement on line 1
