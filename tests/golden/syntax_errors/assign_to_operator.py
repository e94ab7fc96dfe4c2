a + b = 1
# syntax error: SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?
