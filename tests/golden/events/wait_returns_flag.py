import threading

event = threading.Event()
print(event.wait(0.1), event.is_set())  # expect: False False
event.set()
print(event.wait(), event.wait(0), event.is_set())  # expect: True True True
event.clear()
print(event.is_set(), event.wait(timeout=0))  # expect: False False
