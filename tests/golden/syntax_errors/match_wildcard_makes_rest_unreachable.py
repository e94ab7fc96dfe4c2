match x:
    case _ | 1:
        pass
# syntax error: SyntaxError: wildcard makes remaining patterns unreachable
