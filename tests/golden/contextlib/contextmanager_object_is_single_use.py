from contextlib import contextmanager

@contextmanager
def cm():
    yield

c = cm()
with c: pass
try:
    with c: pass
except AttributeError as error:
    print(error)  # expect: '_GeneratorContextManager' object has no attribute 'args'
except RuntimeError as error:
    print(error)
