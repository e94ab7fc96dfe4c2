import threading

gate = threading.Event()
seen = []
threads = []
for i in range(3):
    threads.append(threading.Thread(target=lambda: (gate.wait(), seen.append(i))))
    threads[-1].start()
gate.set()
for t in threads: t.join()
print(seen)  # expect: [2, 2, 2]
