import _thread
import threading

def work():
    try:
        _thread.exit()
    except SystemExit:
        print("is SystemExit")
        raise

t = threading.Thread(target=work)
t.start()
t.join()
print("end")
# expect: is SystemExit
# expect: end
