match 5:
    case x if x > 10:
        pass
    case _:
        print("default", x)  # expect: default 5
