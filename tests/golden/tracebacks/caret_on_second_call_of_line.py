def ok(): return 1
def bad(): return 1 + ok("x")
ok() + bad()
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "caret_on_second_call_of_line.py", line 3, in <module>
# stderr:     ok() + bad()
# stderr:            ^^^^^
# stderr:   File "caret_on_second_call_of_line.py", line 2, in bad
# stderr:     def bad(): return 1 + ok("x")
# stderr:                           ^^^^^^^
# stderr: TypeError: ok() takes 0 positional arguments but 1 was given
