import functools
import inspect

def d(f):
    @functools.wraps(f)
    def w(*a, **k): return f(*a, **k)
    return w

@d
def f(a, b=1): "doc"
print(inspect.signature(f), functools.WRAPPER_ASSIGNMENTS)
# expect: (a, b=1) ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
