def fail(n):
    raise ValueError(n)

errors = []
for n in (1, 2):
    try:
        fail(n)
    except ValueError as error:
        errors.append(error)
raise ExceptionGroup("outer", [errors[0], ExceptionGroup("inner", [errors[1]])])
# exit: 1
# stderr:   + Exception Group Traceback (most recent call last):
# stderr:   |   File "exception_group_nested_with_tracebacks.py", line 10, in <module>
# stderr:   |     raise ExceptionGroup("outer", [errors[0], ExceptionGroup("inner", [errors[1]])])
# stderr:   | ExceptionGroup: outer (2 sub-exceptions)
# stderr:   +-+---------------- 1 ----------------
# stderr:     | Traceback (most recent call last):
# stderr:     |   File "exception_group_nested_with_tracebacks.py", line 7, in <module>
# stderr:     |     fail(n)
# stderr:     |   File "exception_group_nested_with_tracebacks.py", line 2, in fail
# stderr:     |     raise ValueError(n)
# stderr:     | ValueError: 1
# stderr:     +---------------- 2 ----------------
# stderr:     | ExceptionGroup: inner (1 sub-exception)
# stderr:     +-+---------------- 1 ----------------
# stderr:       | Traceback (most recent call last):
# stderr:       |   File "exception_group_nested_with_tracebacks.py", line 7, in <module>
# stderr:       |     fail(n)
# stderr:       |   File "exception_group_nested_with_tracebacks.py", line 2, in fail
# stderr:       |     raise ValueError(n)
# stderr:       | ValueError: 2
# stderr:       +------------------------------------
