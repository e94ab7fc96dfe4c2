for number, signed in ((256, False), (-1, False), (128, True)):
    try:
        number.to_bytes(1, "big", signed=signed)
    except OverflowError as error:
        print(error)
# expect: int too big to convert
# expect: can't convert negative int to unsigned
# expect: int too big to convert
