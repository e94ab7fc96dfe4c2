# A generator that yields again while it dies is not asked a second time.


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("again")
        yield 2
    finally:
        print("never printed")


generator = stubborn()
next(generator)
generator = None  # expect: again
print("dead")  # expect: dead


def caller():
    own = stubborn()
    next(own)
    del own
    print("dead too")


caller()
# expect: again
# expect: dead too
