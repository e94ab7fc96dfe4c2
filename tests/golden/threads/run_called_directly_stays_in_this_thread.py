import threading

t = threading.Thread(target=lambda: print(threading.current_thread().name))
t.run()  # expect: MainThread
