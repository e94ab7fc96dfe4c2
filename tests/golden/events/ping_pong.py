import threading

a, b = threading.Event(), threading.Event()
def pong():
    for _ in range(3):
        a.wait(); a.clear()
        print("pong")
        b.set()

t = threading.Thread(target=pong)
t.start()
for _ in range(3):
    print("ping")
    a.set()
    b.wait(); b.clear()
t.join()
# expect: ping
# expect: pong
# expect: ping
# expect: pong
# expect: ping
# expect: pong
