try:
    1 / 0
except ZeroDivisionError:
    pass
try:
    [][0]
except IndexError as error:
    print(error.__context__)  # expect: None
