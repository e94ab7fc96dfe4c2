from contextlib import ExitStack

def swallow(kind, value, trace):
    print("saw", kind.__name__)
    return True

with ExitStack() as stack:
    stack.push(swallow)
    raise ValueError
# expect: saw ValueError
with ExitStack() as stack:
    stack.callback(print, "later")
    kept = stack.pop_all()
print("outside")  # expect: outside
kept.close()  # expect: later
