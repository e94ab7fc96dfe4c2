import inspect

def f():
    frame = inspect.currentframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_lineno

print(f())  # expect: ('f', '<module>', 5)
