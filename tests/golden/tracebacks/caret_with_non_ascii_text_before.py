print("\u00e9", "é", 1 / 0)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "caret_with_non_ascii_text_before.py", line 1, in <module>
# stderr:     print("\u00e9", "é", 1 / 0)
# stderr:                          ~~^~~
# stderr: ZeroDivisionError: division by zero
