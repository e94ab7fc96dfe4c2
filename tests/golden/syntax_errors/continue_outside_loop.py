def f():
    continue
# syntax error: SyntaxError: 'continue' not properly in loop
