import re
import threading

barrier = threading.Barrier(1, lambda: print("alone"))
print(barrier.wait(), re.sub("0x[0-9a-f]+", "ADDR", repr(barrier)))
# expect: alone
# expect: 0 <threading.Barrier at ADDR: waiters=0/1>
