print(math.pi)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "did_you_mean_import_suggestion.py", line 1, in <module>
# stderr:     print(math.pi)
# stderr:           ^^^^
# stderr: NameError: name 'math' is not defined
