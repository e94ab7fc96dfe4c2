x = 1
print(f"{x} and {x.name}")
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "caret_inside_f_string.py", line 2, in <module>
# stderr:     print(f"{x} and {x.name}")
# stderr:                      ^^^^^^
# stderr: AttributeError: 'int' object has no attribute 'name'
