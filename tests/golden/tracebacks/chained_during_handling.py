try:
    1 / 0
except ZeroDivisionError:
    undefined_name
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "chained_during_handling.py", line 2, in <module>
# stderr:     1 / 0
# stderr:     ~~^~~
# stderr: ZeroDivisionError: division by zero
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "chained_during_handling.py", line 4, in <module>
# stderr:     undefined_name
# stderr: NameError: name 'undefined_name' is not defined
