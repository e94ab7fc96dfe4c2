import threading

t = threading.Thread(target=print, args=("once",))
t.start()
t.join()
try:
    t.start()
except RuntimeError as error:
    print(error)
# expect: once
# expect: threads can only be started once
