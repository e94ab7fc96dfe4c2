import traceback

def f():
    raise ValueError("x")

try:
    f()
except ValueError as error:
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.name, frame.lineno, frame.line)
# expect: <module> 7 f()
# expect: f 4 raise ValueError("x")
