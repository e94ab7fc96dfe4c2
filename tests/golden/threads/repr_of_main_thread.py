import threading

t = threading.main_thread()
print(str(t).replace(str(t.ident), "ID"), t.daemon, t.is_alive())
# expect: <_MainThread(MainThread, started ID)> False True
