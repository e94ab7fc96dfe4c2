for text in ["int.__eq__([])", "str.join({})", "int.__add__(1)"]:
    try:
        eval(text)
    except TypeError as error:
        print(error)
# expect: descriptor '__eq__' requires a 'int' object but received a 'list'
# expect: descriptor 'join' for 'str' objects doesn't apply to a 'dict' object
# expect: expected 1 argument, got 0
