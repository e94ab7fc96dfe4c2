print("one")
print("two", end="")
raise ValueError("end")
# expect: one
# expect: two
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "uncaught_exception_after_output.py", line 3, in <module>
# stderr:     raise ValueError("end")
# stderr: ValueError: end
