with open("x"):
print()
# syntax error: IndentationError: expected an indented block after 'with' statement on line 1
