import threading

t = threading.Thread(target=lambda: None)
t.start()
t.join()
t.join()
t.join(timeout=0)
print("ok")  # expect: ok
