def inner():
    yield 1
    return "result"

def outer():
    value = yield from inner()
    print("inner returned", value)
    yield 2

print(list(outer()))
# expect: inner returned result
# expect: [1, 2]
