import atexit
import threading

def late():
    t = threading.Thread(target=print, args=("late thread",))
    t.start()
    t.join()

atexit.register(late)
print("main")
# expect: main
# expect: late thread
