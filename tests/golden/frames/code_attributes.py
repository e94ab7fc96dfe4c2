def f(a, /, b, *args, c=1, **kwargs):
    local = a
    return lambda: local

code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)  # expect: f 2 1 1
print(code.co_varnames, code.co_cellvars, code.co_freevars)  # expect: ('a', 'b', 'c', 'args', 'kwargs') ('local',) ()
print(f(1, 2).__code__.co_freevars, f(1, 2).__code__.co_qualname)  # expect: ('local',) f.<locals>.<lambda>
