prnt("x")
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "did_you_mean_builtin.py", line 1, in <module>
# stderr:     prnt("x")
# stderr:     ^^^^
# stderr: NameError: name 'prnt' is not defined. Did you mean: 'print'?
