del nothing
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "del_unset_name.py", line 1, in <module>
# stderr:     del nothing
# stderr:         ^^^^^^^
# stderr: NameError: name 'nothing' is not defined
