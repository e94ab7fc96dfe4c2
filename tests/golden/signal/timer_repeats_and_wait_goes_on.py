import signal
import threading
import time

signal.signal(signal.SIGALRM, lambda number, frame: print("alarm"))
signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)
start = time.monotonic()
time.sleep(0.25)
# expect: alarm
# expect: alarm
signal.setitimer(signal.ITIMER_REAL, 0.1)
print(threading.Event().wait(0.2))
# expect: alarm
# expect: False
print(round(time.monotonic() - start, 1))  # expect: 0.5
