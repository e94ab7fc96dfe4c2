import sched
import time

s = sched.scheduler(time.monotonic, time.sleep)
s.enter(0.10, 1, print, ("late",))
s.enter(0.05, 2, print, ("second",))
s.enter(0.05, 1, print, ("first",))
gone = s.enter(0.02, 1, print, ("cancelled",))
s.cancel(gone)
print(len(s.queue), s.empty())  # expect: 3 False
s.run()
# expect: second
# expect: first
# expect: late
print(s.empty())  # expect: True
# time: 0.10s
