match x:
    case {"a": 1, "a": 2}:
        pass
# syntax error: SyntaxError: mapping pattern checks duplicate key ('a')
