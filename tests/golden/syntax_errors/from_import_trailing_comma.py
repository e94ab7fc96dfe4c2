from math import sin,
# syntax error: SyntaxError: trailing comma not allowed without surrounding parentheses
