try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)])
except* ValueError as group:
    print("values", group.exceptions)  # expect: values (ValueError(1), ValueError(3))
except* TypeError as group:
    print("types", group.exceptions)  # expect: types (TypeError(2),)
