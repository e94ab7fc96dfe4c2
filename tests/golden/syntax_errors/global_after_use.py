def f():
    print(x)
    global x
# syntax error: SyntaxError: name 'x' is used prior to global declaration
