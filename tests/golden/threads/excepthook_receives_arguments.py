import threading

def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.exc_traceback is not None, args.thread.name)

threading.excepthook = hook
t = threading.Thread(target=lambda: 1 / 0, name="T")
t.start()
t.join()
# expect: ZeroDivisionError division by zero True T
