def f(a, *b, c, **d):
    x = a
    return x

code = f.__code__
print(code.co_argcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, bool(code.co_flags & 4), bool(code.co_flags & 8), code.co_firstlineno, code.co_posonlyargcount)
# expect: 1 1 5 ('a', 'c', 'b', 'd', 'x') True True 1 0
