def decorate(function):
    raise TypeError("refused")

@decorate
def f():
    pass
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "exception_in_decorator.py", line 4, in <module>
# stderr:     @decorate
# stderr:      ^^^^^^^^
# stderr:   File "exception_in_decorator.py", line 2, in decorate
# stderr:     raise TypeError("refused")
# stderr: TypeError: refused
