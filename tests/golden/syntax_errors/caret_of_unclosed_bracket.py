values = [1, 2, 3

print(values)
# syntax error: SyntaxError: '[' was never closed
# stderr:   File "caret_of_unclosed_bracket.py", line 1
# stderr:     values = [1, 2, 3
# stderr:              ^
# stderr: SyntaxError: '[' was never closed
