def gen():
    try:
        yield 1
    finally:
        print("closed at exit")

g = gen()
next(g)
print("main done")
# expect: main done
# expect: closed at exit
