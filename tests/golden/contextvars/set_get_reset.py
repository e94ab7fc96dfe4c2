from contextvars import ContextVar

v = ContextVar("v", default=1)
token = v.set(2)
print(v.get(), token.old_value is token.MISSING, v.name)  # expect: 2 True v
v.reset(token)
print(v.get())  # expect: 1
w = ContextVar("w")
try:
    w.get()
except LookupError as error:
    print(type(error).__name__)  # expect: LookupError
print(w.get("fallback"))  # expect: fallback
