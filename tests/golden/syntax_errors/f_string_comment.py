x = f"{a # b}"
# syntax error: SyntaxError: f-string expression part cannot include '#'
