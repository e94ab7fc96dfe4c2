match x:
    case C(a=1, a=2):
        pass
# syntax error: SyntaxError: attribute name repeated in class pattern: a
