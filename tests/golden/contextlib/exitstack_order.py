from contextlib import ExitStack, contextmanager

@contextmanager
def cm(n):
    print("in", n)
    yield n
    print("out", n)

with ExitStack() as stack:
    values = [stack.enter_context(cm(i)) for i in range(2)]
    stack.callback(print, "callback", end="!\n")
    print(values)
# expect: in 0
# expect: in 1
# expect: [0, 1]
# expect: callback!
# expect: out 1
# expect: out 0
