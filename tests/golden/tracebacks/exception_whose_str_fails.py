class Bad(Exception):
    def __str__(self):
        return 1 / 0

raise Bad
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "exception_whose_str_fails.py", line 5, in <module>
# stderr:     raise Bad
# stderr: Bad: <exception str() failed>
