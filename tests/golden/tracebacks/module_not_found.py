import missing_module
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "module_not_found.py", line 1, in <module>
# stderr:     import missing_module
# stderr: ModuleNotFoundError: No module named 'missing_module'
