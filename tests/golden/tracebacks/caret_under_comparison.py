print(1 < "a")
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "caret_under_comparison.py", line 1, in <module>
# stderr:     print(1 < "a")
# stderr:           ^^^^^^^
# stderr: TypeError: '<' not supported between instances of 'int' and 'str'
