import re
import threading

event = threading.Event()
print(re.sub("0x[0-9a-f]+", "ADDR", repr(event)))  # expect: <threading.Event at ADDR: unset>
event.set()
print(re.sub("0x[0-9a-f]+", "ADDR", repr(event)))  # expect: <threading.Event at ADDR: set>
