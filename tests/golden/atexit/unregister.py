import atexit

def f(): print("never")
atexit.register(f)
atexit.register(print, "kept")
atexit.unregister(f)
# expect: kept
