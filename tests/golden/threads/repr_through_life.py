import threading

gate = threading.Event()
t = threading.Thread(target=gate.wait, name="T")
print(t)  # expect: <Thread(T, initial)>
t.start()
print(str(t).replace(str(t.ident), "ID"))  # expect: <Thread(T, started ID)>
gate.set()
t.join()
print(str(t).replace(str(t.ident), "ID"))  # expect: <Thread(T, stopped ID)>
d = threading.Thread(daemon=True, name="D")
print(d)  # expect: <Thread(D, initial daemon)>
