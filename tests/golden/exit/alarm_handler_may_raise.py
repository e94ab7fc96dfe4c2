import signal
import time

def ring(number, frame):
    raise TimeoutError("too slow")

signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.25)
try:
    time.sleep(5)
except TimeoutError as error:
    print(error)  # expect: too slow
# time: 0.25s
