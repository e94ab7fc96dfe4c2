class Point:
    Width = 1
    widht = 2

Point().width
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_prefers_a_change_of_case.py", line 5, in <module>
# stderr:     Point().width
# stderr: AttributeError: 'Point' object has no attribute 'width'. Did you mean: 'Width'?
