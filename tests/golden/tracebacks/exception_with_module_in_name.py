import json

raise json.JSONDecodeError("bad", "doc", 1)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "exception_with_module_in_name.py", line 3, in <module>
# stderr:     raise json.JSONDecodeError("bad", "doc", 1)
# stderr: json.decoder.JSONDecodeError: bad: line 1 column 2 (char 1)
