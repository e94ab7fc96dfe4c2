def f():
    from math import *
# syntax error: SyntaxError: import * only allowed at module level
