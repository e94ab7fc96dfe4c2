def f():
    x = 1
    def g():
        global x
        nonlocal x
# syntax error: SyntaxError: name 'x' is nonlocal and global
