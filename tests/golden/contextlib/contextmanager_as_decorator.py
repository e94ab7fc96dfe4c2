from contextlib import contextmanager

@contextmanager
def around():
    print("before")
    yield
    print("after")

@around()
def f():
    print("inside")

f()
# expect: before
# expect: inside
# expect: after
f()
# expect: before
# expect: inside
# expect: after
