match x:
    case (a, a):
        pass
# syntax error: SyntaxError: multiple assignments to name 'a' in pattern
