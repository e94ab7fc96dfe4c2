def gen(a):
    x = yield a

g = gen(1)
print(g.__name__, g.__qualname__, g.gi_running, g.gi_yieldfrom, g.gi_frame.f_lineno, type(g).__name__)
# expect: gen gen False None 1 generator
list(g)
print(g.gi_frame)  # expect: None
