a = {"x": 1}
print(1 + a["x"] + "text" + 2)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "caret_under_binary_operator.py", line 2, in <module>
# stderr:     print(1 + a["x"] + "text" + 2)
# stderr:           ~~~~~~~~~~~^~~~~~~~
# stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
