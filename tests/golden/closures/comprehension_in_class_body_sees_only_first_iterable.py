class C:
    items = [1, 2]
    n = 10
    doubled = [item for item in items]
    try:
        scaled = [item * n for item in items]
    except NameError as error:
        print(error)
# expect: name 'n' is not defined

print(C.doubled)  # expect: [1, 2]
