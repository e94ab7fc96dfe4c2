import threading
import time

semaphore = threading.Semaphore(2)
running = peak = 0
guard = threading.Lock()
def work():
    global running, peak
    with semaphore:
        with guard:
            running += 1
            peak = max(peak, running)
        time.sleep(0.1)
        with guard:
            running -= 1

threads = [threading.Thread(target=work) for _ in range(6)]
for t in threads: t.start()
for t in threads: t.join()
print(peak)  # expect: 2
# time: 0.30s
