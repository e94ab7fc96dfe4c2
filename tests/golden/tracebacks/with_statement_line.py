class Manager:
    def __enter__(self):
        raise OSError("cannot enter")
    def __exit__(self, *args):
        pass

with Manager() as m:
    pass
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "with_statement_line.py", line 7, in <module>
# stderr:     with Manager() as m:
# stderr:   File "with_statement_line.py", line 3, in __enter__
# stderr:     raise OSError("cannot enter")
# stderr: OSError: cannot enter
