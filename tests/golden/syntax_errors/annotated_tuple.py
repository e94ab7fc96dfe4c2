a, b: int = 1
# syntax error: SyntaxError: only single target (not tuple) can be annotated
