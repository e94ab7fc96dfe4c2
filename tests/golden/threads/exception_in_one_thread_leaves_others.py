import threading
import time

def good():
    time.sleep(0.25)
    print("good")

def bad():
    raise RuntimeError("bad")

g, b = threading.Thread(target=good), threading.Thread(target=bad)
g.start(); b.start()
b.join()
print("bad ended")
g.join()
# expect: bad ended
# expect: good
