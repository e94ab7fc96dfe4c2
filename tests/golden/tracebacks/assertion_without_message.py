x = 3
assert x == 4
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "assertion_without_message.py", line 2, in <module>
# stderr:     assert x == 4
# stderr:            ^^^^^^
# stderr: AssertionError
