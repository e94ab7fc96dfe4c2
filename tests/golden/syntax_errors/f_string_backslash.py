x = f"{'\n'}"
# syntax error: SyntaxError: f-string expression part cannot include a backslash
