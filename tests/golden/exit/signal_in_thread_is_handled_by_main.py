import signal
import threading
import time

def handler(number, frame):
    print("handled in", threading.current_thread().name)

signal.signal(signal.SIGUSR1, handler)
t = threading.Thread(target=signal.raise_signal, args=(signal.SIGUSR1,))
t.start()  # expect: handled in MainThread
t.join()
time.sleep(0.1)
