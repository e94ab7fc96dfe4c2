class Manager:
    def __enter__(self):
        return self
    def __exit__(self, *args):
        raise KeyError("exit")

with Manager():
    raise ValueError("body")
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "error_in_exit_is_chained.py", line 8, in <module>
# stderr:     raise ValueError("body")
# stderr: ValueError: body
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "error_in_exit_is_chained.py", line 7, in <module>
# stderr:     with Manager():
# stderr:   File "error_in_exit_is_chained.py", line 5, in __exit__
# stderr:     raise KeyError("exit")
# stderr: KeyError: 'exit'
