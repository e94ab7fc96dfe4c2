class C:
x = 1
# syntax error: IndentationError: expected an indented block after class definition on line 1
