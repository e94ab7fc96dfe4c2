import sys

def f():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_lineno

print(f(), "sys" in sys.modules, sys.modules["__main__"].__name__)  # expect: ('f', 6) True __main__
