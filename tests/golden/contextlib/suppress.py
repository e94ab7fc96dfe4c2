from contextlib import suppress

with suppress(KeyError, ValueError):
    {}["k"]
    print("never")
print("after")  # expect: after
try:
    with suppress(KeyError):
        1 / 0
except ZeroDivisionError:
    print("not suppressed")  # expect: not suppressed
