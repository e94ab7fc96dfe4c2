raise ValueError("line one\nline two")
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "message_with_newline.py", line 1, in <module>
# stderr:     raise ValueError("line one\nline two")
# stderr: ValueError: line one
# stderr: line two
