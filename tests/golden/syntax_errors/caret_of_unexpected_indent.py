x = 1
    y = 2
# syntax error: IndentationError: unexpected indent
# stderr:   File "caret_of_unexpected_indent.py", line 2
# stderr:     y = 2
# stderr: IndentationError: unexpected indent
