try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
except ExceptionGroup as group:
    print(repr(group))  # expect: ExceptionGroup('', [KeyError('new'), ExceptionGroup('g', [TypeError(2)])])
