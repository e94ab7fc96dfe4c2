exec("x = 1\ny = x / 0")
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "exec_frame_has_no_source.py", line 1, in <module>
# stderr:     exec("x = 1\ny = x / 0")
# stderr:   File "<string>", line 2, in <module>
# stderr: ZeroDivisionError: division by zero
