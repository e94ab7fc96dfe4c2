import threading

s = threading.Semaphore(0)
def work():
    s.acquire()
    print("allowed")

t = threading.Thread(target=work)
t.start()
print("releasing")
s.release()
t.join()
# expect: releasing
# expect: allowed
