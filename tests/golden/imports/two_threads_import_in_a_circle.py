import sys
import threading


def left():
    import _slow_left


def right():
    import _slow_right


# Each imports the other's module: one of them goes on with a module that is not whole yet.
threads = [threading.Thread(target=left), threading.Thread(target=right)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sys.modules["_slow_left"].whole, sys.modules["_slow_right"].whole)  # expect: True True
