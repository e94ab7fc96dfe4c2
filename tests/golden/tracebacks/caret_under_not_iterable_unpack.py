def f():
    x, y = 5
    return x

f()
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "caret_under_not_iterable_unpack.py", line 5, in <module>
# stderr:     f()
# stderr:   File "caret_under_not_iterable_unpack.py", line 2, in f
# stderr:     x, y = 5
# stderr:     ^^^^
# stderr: TypeError: cannot unpack non-iterable int object
