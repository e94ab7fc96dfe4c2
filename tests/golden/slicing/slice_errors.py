for key in ("a", 1.5, None):
    try:
        [1, 2][key:]
        print("fine", key)
    except TypeError as error:
        print(error)
# expect: slice indices must be integers or None or have an __index__ method
# expect: slice indices must be integers or None or have an __index__ method
# expect: fine None
try:
    [1][::0]
except ValueError as error:
    print(error)  # expect: slice step cannot be zero
