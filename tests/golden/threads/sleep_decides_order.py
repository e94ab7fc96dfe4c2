import threading
import time

def work(name, seconds):
    time.sleep(seconds)
    print(name)

threads = [threading.Thread(target=work, args=pair) for pair in [("slow", 0.15), ("fast", 0.05), ("middle", 0.1)]]
for t in threads: t.start()
for t in threads: t.join()
print("end")
# time: 0.15s
# expect: fast
# expect: middle
# expect: slow
# expect: end
