import re
import threading

lock = threading.Lock()
condition = threading.Condition(lock)
with condition:
    print(lock.locked())
    print(re.sub("0x[0-9a-f]+", "ADDR", repr(condition)))
# expect: True
# expect: <Condition(<locked _thread.lock object at ADDR>, 0)>
print(lock.locked())  # expect: False
