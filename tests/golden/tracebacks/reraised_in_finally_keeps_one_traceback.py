def f():
    try:
        1 / 0
    finally:
        print("cleanup")

f()
# expect: cleanup
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "reraised_in_finally_keeps_one_traceback.py", line 7, in <module>
# stderr:     f()
# stderr:   File "reraised_in_finally_keeps_one_traceback.py", line 3, in f
# stderr:     1 / 0
# stderr:     ~~^~~
# stderr: ZeroDivisionError: division by zero
