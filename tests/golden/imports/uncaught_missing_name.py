from _chosen import nothing
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "uncaught_missing_name.py", line 1, in <module>
# stderr:     from _chosen import nothing
# stderr: ImportError: cannot import name 'nothing' from '_chosen' (_chosen.py)
