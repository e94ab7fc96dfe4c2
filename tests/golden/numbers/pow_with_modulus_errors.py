for args in ((2, 3, 0), (2, -1, 4), (2.0, 3, 5)):
    try:
        print(pow(*args))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError pow() 3rd argument cannot be 0
# expect: ValueError base is not invertible for the given modulus
# expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
