for thing in (ValueError, ValueError("text"), ValueError(1, 2), ValueError(())):
    try:
        raise thing
    except ValueError as error:
        print(repr(error), str(error), error.args)
# expect: ValueError()  ()
# expect: ValueError('text') text ('text',)
# expect: ValueError(1, 2) (1, 2) (1, 2)
# expect: ValueError(()) () ((),)
