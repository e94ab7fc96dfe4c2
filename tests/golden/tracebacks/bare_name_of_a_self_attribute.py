class C:
    def __init__(self):
        self.value = 1

    def read(self):
        return value

C().read()
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "bare_name_of_a_self_attribute.py", line 8, in <module>
# stderr:     C().read()
# stderr:   File "bare_name_of_a_self_attribute.py", line 6, in read
# stderr:     return value
# stderr:            ^^^^^
# stderr: NameError: name 'value' is not defined. Did you mean: 'False'?
