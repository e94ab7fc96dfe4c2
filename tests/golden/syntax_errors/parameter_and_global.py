def f(x):
    global x
# syntax error: SyntaxError: name 'x' is parameter and global
