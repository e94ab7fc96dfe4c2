for thing in (1, "text", int, None):
    try:
        raise thing
    except TypeError as error:
        print(error)
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
