def f(a, b):
    return a + b

f(
    1,
    "x",
)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "multi_line_call_shows_first_line.py", line 4, in <module>
# stderr:     f(
# stderr:   File "multi_line_call_shows_first_line.py", line 2, in f
# stderr:     return a + b
# stderr:            ~~^~~
# stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
