def inner():
    yield 1

def outer():
    x = 5
    yield from inner()

generator = outer()
print(generator.gi_frame.f_lineno, generator.gi_yieldfrom)  # expect: 4 None
next(generator)
print(generator.gi_frame.f_lineno, generator.gi_frame.f_locals, generator.gi_yieldfrom.__name__)
# expect: 6 {'x': 5} inner
print(generator.gi_running, generator.gi_suspended, list(generator), generator.gi_frame)  # expect: False True [] None
