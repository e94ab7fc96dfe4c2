def f(x):
	return x + 	"a"

f(1)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "tabs_are_stripped_before_carets.py", line 4, in <module>
# stderr:     f(1)
# stderr:   File "tabs_are_stripped_before_carets.py", line 2, in f
# stderr:     return x + 	"a"
# stderr:            ~~^~~~~~
# stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
