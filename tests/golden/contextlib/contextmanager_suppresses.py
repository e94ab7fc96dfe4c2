from contextlib import contextmanager

@contextmanager
def ignore():
    try:
        yield
    except ValueError as error:
        print("ignored", error)

with ignore():
    raise ValueError("x")
# expect: ignored x
try:
    with ignore():
        raise KeyError("k")
except KeyError:
    print("KeyError passed")  # expect: KeyError passed
