try:
    try:
        raise ExceptionGroup("g", [ValueError()])
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)  # expect: catching ExceptionGroup with except* is not allowed. Use except instead.
