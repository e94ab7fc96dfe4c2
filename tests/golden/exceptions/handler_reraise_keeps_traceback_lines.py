import traceback

def f():
    raise ValueError("x")

try:
    try:
        f()
    except ValueError as error:
        raise
except ValueError as error:
    print([frame.lineno for frame in traceback.extract_tb(error.__traceback__)])  # expect: [8, 4]
