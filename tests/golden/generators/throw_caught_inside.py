def gen():
    while True:
        try:
            yield "value"
        except ValueError as error:
            print("caught", error)

g = gen()
next(g)
print(g.throw(ValueError("thrown")))
# expect: caught thrown
# expect: value
