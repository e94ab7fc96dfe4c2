import _failing
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "traceback_through_module.py", line 1, in <module>
# stderr:     import _failing
# stderr:   File "_failing.py", line 2, in <module>
# stderr:     raise ValueError("module failed")
# stderr: ValueError: module failed
