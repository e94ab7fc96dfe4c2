import threading

stop = threading.Event()
ticks = []
def work():
    while not stop.wait(0.3):
        ticks.append(1)

t = threading.Thread(target=work)
t.start()
threading.Event().wait(0.75)
stop.set()
t.join()
print(len(ticks))  # expect: 2
