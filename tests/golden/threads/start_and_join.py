import threading

def work():
    print("in the thread")

t = threading.Thread(target=work)
print("before")
t.start()
t.join()
print("after")
# expect: before
# expect: in the thread
# expect: after
