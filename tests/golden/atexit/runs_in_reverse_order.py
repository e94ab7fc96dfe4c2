import atexit

atexit.register(print, "first registered")
atexit.register(lambda: print("second registered"))

@atexit.register
def third():
    print("decorated")

print("main ends")
# expect: main ends
# expect: decorated
# expect: second registered
# expect: first registered
