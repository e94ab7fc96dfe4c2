from contextvars import ContextVar, copy_context

v = ContextVar("v", default="outer")
def change():
    v.set("inner")
    return v.get()

ctx = copy_context()
print(ctx.run(change), v.get(), ctx[v], v in ctx, len(ctx))  # expect: inner outer inner True 1
