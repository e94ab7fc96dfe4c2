from contextlib import contextmanager

@contextmanager
def step(n):
    print("enter", n)
    try:
        yield
    except ValueError:
        print("saw in", n)
        raise
    finally:
        print("leave", n)

try:
    with step(1), step(2):
        raise ValueError("x")
except ValueError as error:
    print("outside", error)
# expect: enter 1
# expect: enter 2
# expect: saw in 2
# expect: leave 2
# expect: saw in 1
# expect: leave 1
# expect: outside x
