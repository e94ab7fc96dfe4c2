import sys
import threading

gate, ready = threading.Event(), threading.Event()
def parked():
    ready.set()
    gate.wait()

t = threading.Thread(target=parked)
t.start()
ready.wait()
names = set()
frame = sys._current_frames()[t.ident]
while frame:
    names.add(frame.f_code.co_name)
    frame = frame.f_back
print("parked" in names, "run" in names)  # expect: True True
gate.set()
