import signal
import time

def ring(number, frame):
    print("alarm")

signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.25)
time.sleep(0.5)  # expect: alarm
print("slept on")  # expect: slept on
# time: 0.50s
