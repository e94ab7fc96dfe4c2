totals = {"a": None}
totals["a"] += 1
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "augmented_assignment_caret.py", line 2, in <module>
# stderr:     totals["a"] += 1
# stderr: TypeError: unsupported operand type(s) for +=: 'NoneType' and 'int'
