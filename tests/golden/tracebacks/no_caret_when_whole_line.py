def fail():
    raise ValueError("whole line")

fail()
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "no_caret_when_whole_line.py", line 4, in <module>
# stderr:     fail()
# stderr:   File "no_caret_when_whole_line.py", line 2, in fail
# stderr:     raise ValueError("whole line")
# stderr: ValueError: whole line
