import _thread
import threading
import time

def work():
    t = threading.current_thread()
    print(type(t).__name__, t.name, t.daemon)

_thread.start_new_thread(work, ())
time.sleep(0.25)
# expect: _DummyThread Dummy-1 True
