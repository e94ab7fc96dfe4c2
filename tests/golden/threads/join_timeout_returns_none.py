import threading
import time

t = threading.Thread(target=time.sleep, args=(0.2,))
t.start()
print(t.join(timeout=0.05), t.is_alive())  # expect: None True
print(t.join(), t.is_alive())  # expect: None False
# time: 0.20s
