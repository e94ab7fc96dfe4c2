1 = x
# syntax error: SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?
