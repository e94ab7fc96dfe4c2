import threading

def work():
    print(threading.current_thread().name)

t = threading.Thread(target=work, name="inner")
t.start()
t.join()
print(threading.current_thread().name, threading.current_thread() is threading.main_thread())
# expect: inner
# expect: MainThread True
