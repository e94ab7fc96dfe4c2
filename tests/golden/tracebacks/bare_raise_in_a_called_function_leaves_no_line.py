def again():
    raise

def f():
    try:
        1 / 0
    except ZeroDivisionError:
        again()

f()
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "bare_raise_in_a_called_function_leaves_no_line.py", line 10, in <module>
# stderr:     f()
# stderr:   File "bare_raise_in_a_called_function_leaves_no_line.py", line 8, in f
# stderr:     again()
# stderr:   File "bare_raise_in_a_called_function_leaves_no_line.py", line 6, in f
# stderr:     1 / 0
# stderr:     ~~^~~
# stderr: ZeroDivisionError: division by zero
