# What an exception takes off the stack of a frame dies before the handler runs: iterators of loops above all.
def gen(n):
    try:
        yield n
        yield n
    finally:
        print('fin',n)
try:
    for x in gen(1): raise ValueError  # expect: fin 1
except ValueError:
    print('caught')  # expect: caught
def f():
    for x in gen(2): raise KeyError
try: f()  # expect: fin 2
except KeyError: print('caught 2')  # expect: caught 2
def g():
    for x in gen(3): return 5
print(g())
# expect: fin 3
# expect: 5
for x in gen(4): break  # expect: fin 4
print('after break')  # expect: after break
def h():
    yield from gen(5)
def k():
    for x in h():
        for y in gen(6): 1/0
try: k()
except ZeroDivisionError as e: print('caught 3')
# expect: fin 6
# expect: fin 5
# expect: caught 3
class C:
    def __del__(self): print('del C')
def m(x, y): raise OSError
try: m(C(), 1)
except OSError: print('caught 4')
# expect: caught 4
# expect: del C
print('x')  # expect: x
try: print([C(), 1/0])  # expect: del C
except ZeroDivisionError: print('caught 5')  # expect: caught 5
def n():
    try:
        for a in gen(7): raise ValueError
    finally:
        print('my finally')
try: n()
except ValueError: print('caught 6')
# expect: fin 7
# expect: my finally
# expect: caught 6
def outer():
    def inner():
        try: yield 1
        except GeneratorExit:
            print('inner again'); yield 2
        finally: print('inner fin')
    r=yield from inner()
z=outer(); next(z)
try: z.close()
except RuntimeError as e: print('caught', e)
# expect: inner again
# expect: inner fin
# expect: caught generator ignored GeneratorExit
print('end')  # expect: end
