import threading

def work():
    print(threading.current_thread().daemon, threading.Thread().daemon)

t = threading.Thread(target=work, daemon=True)
t.start()
t.join()
print(threading.Thread().daemon)
# expect: True True
# expect: False
