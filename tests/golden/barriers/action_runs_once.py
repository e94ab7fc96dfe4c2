import threading

barrier = threading.Barrier(2, action=lambda: print("action"))
def work():
    barrier.wait()

for _ in range(2):
    threads = [threading.Thread(target=work) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
# expect: action
# expect: action
