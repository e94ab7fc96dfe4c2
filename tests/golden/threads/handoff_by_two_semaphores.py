import threading
import time

log = []
chairs = threading.Semaphore(0)
done = threading.Semaphore(0)
def barber():
    for _ in range(3):
        chairs.acquire()
        log.append("cut")
        done.release()

t = threading.Thread(target=barber)
t.start()
for _ in range(3):
    log.append("arrive")
    chairs.release()
    done.acquire()
t.join()
print(log)  # expect: ['arrive', 'cut', 'arrive', 'cut', 'arrive', 'cut']
