x = 1
return x
# syntax error: SyntaxError: 'return' outside function
# stderr:   File "caret_of_return_outside_function.py", line 2
# stderr:     return x
# stderr:     ^^^^^^^^
# stderr: SyntaxError: 'return' outside function
