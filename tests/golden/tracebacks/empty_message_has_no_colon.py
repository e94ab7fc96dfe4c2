raise ValueError
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "empty_message_has_no_colon.py", line 1, in <module>
# stderr:     raise ValueError
# stderr: ValueError
