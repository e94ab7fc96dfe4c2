try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError:
        print("value")  # expect: value
except ExceptionGroup as rest:
    print(repr(rest))  # expect: ExceptionGroup('g', [KeyError(2)])
