a, b = 1, 2, 3
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "unpack_in_assignment_target.py", line 1, in <module>
# stderr:     a, b = 1, 2, 3
# stderr:     ^^^^
# stderr: ValueError: too many values to unpack (expected 2)
