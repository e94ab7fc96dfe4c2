def gen():
    yield 1

try:
    gen().send(5)
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started generator
print(gen().send(None))  # expect: 1
