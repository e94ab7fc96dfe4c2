match x:
    case [*a, *b]:
        pass
# syntax error: SyntaxError: multiple starred names in sequence pattern
