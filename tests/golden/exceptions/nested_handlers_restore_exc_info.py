import sys

try:
    raise ValueError("outer")
except ValueError:
    try:
        raise KeyError("inner")
    except KeyError:
        pass
    print(sys.exc_info()[1])  # expect: outer
