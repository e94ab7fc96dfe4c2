import threading
import time

def slow():
    time.sleep(0.5)
    yield 1

g = slow()
def work():
    try:
        next(g)
        print("got it")
    except ValueError as error:
        print(error)

a, b = threading.Thread(target=work), threading.Thread(target=work)
a.start()
time.sleep(0.15)
b.start()
a.join(); b.join()
# expect: generator already executing
# expect: got it
