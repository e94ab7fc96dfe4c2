f(): int = 1
# syntax error: SyntaxError: illegal target for annotation
