class Keys:
    ONE = "a"
try:
    match {"a": 1, "b": 2}:
        case {"a": _, Keys.ONE: _}:
            pass
except ValueError as error:
    print(error)  # expect: mapping pattern checks duplicate key ('a')
