import sys
import threading

def work():
    print("leaving")
    sys.exit(5)

t = threading.Thread(target=work)
t.start()
t.join()
print("main", t.is_alive())
# expect: leaving
# expect: main False
# stderr:
