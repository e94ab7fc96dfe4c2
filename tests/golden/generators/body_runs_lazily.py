def gen():
    print("start")
    yield 1
    print("end")

g = gen()
print("made")  # expect: made
print(next(g))
# expect: start
# expect: 1
print(list(g))
# expect: end
# expect: []
