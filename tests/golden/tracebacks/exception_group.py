raise ExceptionGroup("several", [ValueError("a"), TypeError("b")])
# exit: 1
# stderr:   + Exception Group Traceback (most recent call last):
# stderr:   |   File "exception_group.py", line 1, in <module>
# stderr:   |     raise ExceptionGroup("several", [ValueError("a"), TypeError("b")])
# stderr:   | ExceptionGroup: several (2 sub-exceptions)
# stderr:   +-+---------------- 1 ----------------
# stderr:     | ValueError: a
# stderr:     +---------------- 2 ----------------
# stderr:     | TypeError: b
# stderr:     +------------------------------------
