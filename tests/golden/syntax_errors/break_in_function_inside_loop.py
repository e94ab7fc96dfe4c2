for x in []:
    def f():
        break
# syntax error: SyntaxError: 'break' outside loop
