import threading
import time

start = time.monotonic()
threads = [threading.Thread(target=time.sleep, args=(0.1,)) for _ in range(10)]
for t in threads: t.start()
for t in threads: t.join()
print(0.1 <= time.monotonic() - start < 0.4)  # expect: True
# time: 0.1s
