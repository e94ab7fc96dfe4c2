counter = 1
print(conter)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "did_you_mean_name.py", line 2, in <module>
# stderr:     print(conter)
# stderr:           ^^^^^^
# stderr: NameError: name 'conter' is not defined. Did you mean: 'counter'?
