print "hello"
# syntax error: SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
# stderr:   File "caret_range_of_missing_parentheses.py", line 1
# stderr:     print "hello"
# stderr:     ^^^^^^^^^^^^^
# stderr: SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
