[1, 2].appendd(3)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "did_you_mean_list_method.py", line 1, in <module>
# stderr:     [1, 2].appendd(3)
# stderr:     ^^^^^^^^^^^^^^
# stderr: AttributeError: 'list' object has no attribute 'appendd'. Did you mean: 'append'?
