import functools

@functools.singledispatch
def show(x):
    return "other"

@show.register
def _(x: int):
    return "int"

@show.register(list)
def _(x):
    return "list"

print(show(1), show([]), show("s"), show(True), show.dispatch(int).__name__)  # expect: int list other int _
