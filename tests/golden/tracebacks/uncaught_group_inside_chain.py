try:
    raise ExceptionGroup("g", [KeyError("k")])
except ExceptionGroup:
    raise ValueError("after")
# exit: 1
# stderr:   + Exception Group Traceback (most recent call last):
# stderr:   |   File "uncaught_group_inside_chain.py", line 2, in <module>
# stderr:   |     raise ExceptionGroup("g", [KeyError("k")])
# stderr:   | ExceptionGroup: g (1 sub-exception)
# stderr:   +-+---------------- 1 ----------------
# stderr:     | KeyError: 'k'
# stderr:     +------------------------------------
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "uncaught_group_inside_chain.py", line 4, in <module>
# stderr:     raise ValueError("after")
# stderr: ValueError: after
