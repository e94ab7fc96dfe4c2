alpha = 1
print(zzzzzz)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "no_suggestion_when_too_different.py", line 2, in <module>
# stderr:     print(zzzzzz)
# stderr:           ^^^^^^
# stderr: NameError: name 'zzzzzz' is not defined
