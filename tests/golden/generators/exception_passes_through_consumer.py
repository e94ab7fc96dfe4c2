def gen():
    yield 1
    1 / 0

try:
    for x in gen():
        print(x)  # expect: 1
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
