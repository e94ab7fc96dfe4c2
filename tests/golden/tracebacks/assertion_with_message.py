x = 3
assert x == 4, f"x is {x}"
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "assertion_with_message.py", line 2, in <module>
# stderr:     assert x == 4, f"x is {x}"
# stderr:            ^^^^^^
# stderr: AssertionError: x is 3
