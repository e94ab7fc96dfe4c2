def inner():
    return 1 / 0

def outer():
    inner()

outer()
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "nested_calls.py", line 7, in <module>
# stderr:     outer()
# stderr:   File "nested_calls.py", line 5, in outer
# stderr:     inner()
# stderr:   File "nested_calls.py", line 2, in inner
# stderr:     return 1 / 0
# stderr:            ~~^~~
# stderr: ZeroDivisionError: division by zero
