import threading

def hook(args):
    raise KeyError("in hook")

threading.excepthook = hook
t = threading.Thread(target=lambda: 1 / 0)
t.start()
t.join()
print("main goes on")  # expect: main goes on
