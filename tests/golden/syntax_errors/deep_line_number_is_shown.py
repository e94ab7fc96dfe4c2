x = 1
y = 2

def f():
    z = = 3
# syntax error: SyntaxError: invalid syntax
# stderr:   File "deep_line_number_is_shown.py", line 5
# stderr:     z = = 3
# stderr:         ^
# stderr: SyntaxError: invalid syntax
