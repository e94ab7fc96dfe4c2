import re
import threading

s = threading.Semaphore(1)
print(s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.1), s.release(), s.acquire())
# expect: True False False None True
s.release(3)
print(re.sub("0x[0-9a-f]+", "ADDR", repr(s)))  # expect: <threading.Semaphore at ADDR: value=3>
