def f(x):
    return x.missing

value = [f(1) for _ in range(1)]
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "caret_under_call_argument.py", line 4, in <module>
# stderr:     value = [f(1) for _ in range(1)]
# stderr:             ^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File "caret_under_call_argument.py", line 4, in <listcomp>
# stderr:     value = [f(1) for _ in range(1)]
# stderr:              ^^^^
# stderr:   File "caret_under_call_argument.py", line 2, in f
# stderr:     return x.missing
# stderr:            ^^^^^^^^^
# stderr: AttributeError: 'int' object has no attribute 'missing'
