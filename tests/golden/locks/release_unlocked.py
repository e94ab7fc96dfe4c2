import threading

try:
    threading.Lock().release()
except RuntimeError as error:
    print(error)  # expect: release unlocked lock
