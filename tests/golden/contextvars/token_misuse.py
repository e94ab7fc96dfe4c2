from contextvars import ContextVar

v, w = ContextVar("v"), ContextVar("w")
t = v.set(1)
v.reset(t)
for f in (lambda: v.reset(t), lambda: w.reset(v.set(2))):
    try:
        f()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__)
# expect: RuntimeError
# expect: ValueError
