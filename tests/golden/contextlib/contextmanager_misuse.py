from contextlib import contextmanager

@contextmanager
def no_yield():
    return
    yield

@contextmanager
def two():
    yield 1
    yield 2

for manager in (no_yield, two):
    try:
        with manager():
            pass
    except RuntimeError as error:
        print(error)
# expect: generator didn't yield
# expect: generator didn't stop
