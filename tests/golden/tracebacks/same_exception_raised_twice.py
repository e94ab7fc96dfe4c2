error = ValueError("again")
try:
    raise error
except ValueError:
    pass
raise error
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "same_exception_raised_twice.py", line 6, in <module>
# stderr:     raise error
# stderr:   File "same_exception_raised_twice.py", line 3, in <module>
# stderr:     raise error
# stderr: ValueError: again
