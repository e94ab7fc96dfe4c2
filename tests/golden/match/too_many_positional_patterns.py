class P:
    __match_args__ = ("x",)
    x = 1

try:
    match P():
        case P(1, 2):
            pass
except TypeError as error:
    print(error)  # expect: P() accepts 1 positional sub-pattern (2 given)
