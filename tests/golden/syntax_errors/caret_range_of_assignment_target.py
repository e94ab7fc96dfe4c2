a = 1
f(a) + 2 = 5
# syntax error: SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?
# stderr:   File "caret_range_of_assignment_target.py", line 2
# stderr:     f(a) + 2 = 5
# stderr:     ^^^^^^^^
# stderr: SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?
