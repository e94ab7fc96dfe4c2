try:
    try:
        raise ValueError
    except "text":
        pass
except TypeError as error:
    print(error)  # expect: catching classes that do not inherit from BaseException is not allowed
