def f():
    nonlocal x
# syntax error: SyntaxError: no binding for nonlocal 'x' found
