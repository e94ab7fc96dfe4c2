import threading

condition = threading.Condition()
def other():
    with condition:
        print("got the lock")
        condition.notify()

with condition:
    with condition:
        threading.Thread(target=other).start()
        condition.wait()
        print("woken")
# expect: got the lock
# expect: woken
