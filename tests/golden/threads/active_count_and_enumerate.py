import threading

gate = threading.Event()
threads = [threading.Thread(target=gate.wait, name=f"w{i}") for i in range(2)]
print(threading.active_count())  # expect: 1
for t in threads: t.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))  # expect: 3 ['MainThread', 'w0', 'w1']
gate.set()
for t in threads: t.join()
print(threading.active_count())  # expect: 1
