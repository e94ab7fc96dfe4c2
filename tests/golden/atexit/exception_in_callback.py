import atexit

atexit.register(print, "still runs")
@atexit.register
def bad():
    raise ValueError("in callback")
# expect: still runs
