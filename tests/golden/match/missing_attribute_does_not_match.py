class P:
    x = 1

match P():
    case P(y=_):
        print("y")
    case P(x=1):
        print("x is 1")  # expect: x is 1
