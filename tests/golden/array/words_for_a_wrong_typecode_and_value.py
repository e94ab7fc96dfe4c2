import array
for make in [lambda: array.array("ab"), lambda: array.array("i", [2**40]), lambda: array.array("h", [2**20])]:
    try:
        make()
    except (TypeError, OverflowError) as error:
        print(error)
# expect: array() argument 1 must be a unicode character, not str
# expect: signed integer is greater than maximum
# expect: signed short integer is greater than maximum
