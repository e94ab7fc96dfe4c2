del f()
# syntax error: SyntaxError: cannot delete function call
