def gen():
    for i in range(3):
        print("give", i)
        yield i

try:
    a, b = gen()
except ValueError as error:
    print(error)
# expect: give 0
# expect: give 1
# expect: give 2
# expect: too many values to unpack (expected 2)
