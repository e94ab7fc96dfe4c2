try:
    raise ExceptionGroup("group", [ValueError(1)])
except* ValueError as error:
    print("first", error.exceptions)  # expect: first (ValueError(1),)
except* KeyError:
    print("second")
