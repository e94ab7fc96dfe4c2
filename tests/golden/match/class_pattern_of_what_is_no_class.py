ONE = 1
try:
    match 1:
        case ONE():
            pass
except TypeError as error:
    print(error)  # expect: called match pattern must be a type
