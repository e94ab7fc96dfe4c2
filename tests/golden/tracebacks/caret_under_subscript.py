data = {"a": {"b": [1]}}
print(data["a"]["b"][5])
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "caret_under_subscript.py", line 2, in <module>
# stderr:     print(data["a"]["b"][5])
# stderr:           ~~~~~~~~~~~~~~^^^
# stderr: IndexError: list index out of range
