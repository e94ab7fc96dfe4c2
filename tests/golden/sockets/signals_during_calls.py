import signal
import socket
import threading
import time

a, b = socket.socketpair()
signal.signal(signal.SIGALRM, lambda number, frame: print("signal"))
signal.setitimer(signal.ITIMER_REAL, 0.25)
threading.Timer(0.75, lambda: a.send(b"at last")).start()
print(b.recv(10))
# expect: signal
# expect: b'at last'
b.settimeout(1)
signal.setitimer(signal.ITIMER_REAL, 0.25)
begin = time.monotonic()
try:
    b.recv(10)  # expect: signal
except TimeoutError as error:
    print(error, 0.95 < time.monotonic() - begin < 3)  # expect: timed out True
def stop(number, frame):
    raise InterruptedError("stopped")
signal.signal(signal.SIGALRM, stop)
for call in (lambda: b.recv(1), lambda: socket.create_server(("127.0.0.1", 0)).accept(), lambda: a.sendall(bytes(10_000_000))):
    b.settimeout(None)
    signal.setitimer(signal.ITIMER_REAL, 0.25)
    try:
        call()
    except InterruptedError as error:
        print(error)
# expect: stopped
# expect: stopped
# expect: stopped
