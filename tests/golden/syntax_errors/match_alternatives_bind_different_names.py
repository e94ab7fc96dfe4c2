match x:
    case a | 1:
        pass
# syntax error: SyntaxError: name capture 'a' makes remaining patterns unreachable
