import threading
import time

def work(name, seconds):
    time.sleep(seconds)
    print(name)

threads = [threading.Thread(target=work, args=pair) for pair in [("slow", 0.75), ("fast", 0.25), ("middle", 0.5)]]
for t in threads: t.start()
for t in threads: t.join()
print("end")
# time: 0.75s
# expect: fast
# expect: middle
# expect: slow
# expect: end
