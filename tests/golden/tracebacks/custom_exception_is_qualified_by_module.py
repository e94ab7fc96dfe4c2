class MyError(Exception):
    pass

raise MyError("text")
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "custom_exception_is_qualified_by_module.py", line 4, in <module>
# stderr:     raise MyError("text")
# stderr: MyError: text
