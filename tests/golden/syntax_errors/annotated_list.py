[a]: int
# syntax error: SyntaxError: only single target (not list) can be annotated
