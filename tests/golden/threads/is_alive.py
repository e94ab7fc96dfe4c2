import threading
import time

t = threading.Thread(target=time.sleep, args=(0.05,))
print(t.is_alive())  # expect: False
t.start()
print(t.is_alive())  # expect: True
t.join()
print(t.is_alive())  # expect: False
# time: 0.05s
