import threading
import time

t = threading.Thread(target=time.sleep, args=(1,))
t.start()
print(t.join(timeout=0.25), t.is_alive())  # expect: None True
print(t.join(), t.is_alive())  # expect: None False
# time: 1.00s
