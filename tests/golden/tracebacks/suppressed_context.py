try:
    int("x")
except ValueError:
    raise KeyError("only this") from None
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "suppressed_context.py", line 4, in <module>
# stderr:     raise KeyError("only this") from None
# stderr: KeyError: 'only this'
