from contextlib import ExitStack

def fail(*args): raise KeyError("cleanup")
try:
    with ExitStack() as stack:
        stack.push(fail)
        stack.callback(print, "first out")
        raise ValueError("body")
except KeyError as error:
    print(repr(error), repr(error.__context__))
# expect: first out
# expect: KeyError('cleanup') ValueError('body')
