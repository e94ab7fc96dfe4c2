match x:
    case a:
        pass
    case 1:
        pass
# syntax error: SyntaxError: name capture 'a' makes remaining patterns unreachable
