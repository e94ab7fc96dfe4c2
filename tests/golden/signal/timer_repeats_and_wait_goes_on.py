import signal
import threading
import time

signal.signal(signal.SIGALRM, lambda number, frame: print("alarm"))
signal.setitimer(signal.ITIMER_REAL, 0.5, 0.5)
start = time.monotonic()
time.sleep(1.25)
# expect: alarm
# expect: alarm
signal.setitimer(signal.ITIMER_REAL, 0.5)
print(threading.Event().wait(1))
# expect: alarm
# expect: False
print(2.2 < time.monotonic() - start < 4)  # expect: True
