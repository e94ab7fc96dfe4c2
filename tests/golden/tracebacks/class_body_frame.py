class C:
    x = 1
    y = x / 0
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "class_body_frame.py", line 1, in <module>
# stderr:     class C:
# stderr:   File "class_body_frame.py", line 3, in C
# stderr:     y = x / 0
# stderr:         ~~^~~
# stderr: ZeroDivisionError: division by zero
