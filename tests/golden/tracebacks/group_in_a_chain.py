try:
    raise ValueError("first")
except ValueError as error:
    raise ExceptionGroup("two\nlines", [error, TypeError("a\nb")]) from KeyError("cause")
# exit: 1
# stderr: KeyError: 'cause'
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr:   + Exception Group Traceback (most recent call last):
# stderr:   |   File "group_in_a_chain.py", line 4, in <module>
# stderr:   |     raise ExceptionGroup("two\nlines", [error, TypeError("a\nb")]) from KeyError("cause")
# stderr:   | ExceptionGroup: two
# stderr: lines (2 sub-exceptions)
# stderr:   +-+---------------- 1 ----------------
# stderr:     | Traceback (most recent call last):
# stderr:     |   File "group_in_a_chain.py", line 2, in <module>
# stderr:     |     raise ValueError("first")
# stderr:     | ValueError: first
# stderr:     +---------------- 2 ----------------
# stderr:     | TypeError: a
# stderr: b
# stderr:     +------------------------------------
