x = "a"
y = 1 if -x else 2
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "caret_under_unary.py", line 2, in <module>
# stderr:     y = 1 if -x else 2
# stderr:              ^^
# stderr: TypeError: bad operand type for unary -: 'str'
