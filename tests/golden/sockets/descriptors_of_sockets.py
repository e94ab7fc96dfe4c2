import os
import socket
import threading

a, b = socket.socketpair()
print(os.write(a.fileno(), b"by number"), os.read(b.fileno(), 100))
def read():
    print("thread read", os.read(b.fileno(), 100))
thread = threading.Thread(target=read)
thread.start()
a.send(b"later")
thread.join()
os.close(a.detach())
print(os.read(b.fileno(), 100))
try:
    os.lseek(b.fileno(), 0, 0)
except OSError as error:
    print(error)
os.set_blocking(b.fileno(), False)
c, d = socket.socketpair()
c.setblocking(False)
try:
    os.read(c.fileno(), 1)
except BlockingIOError as error:
    print(error)
# expect: 9 b'by number'
# expect: thread read b'later'
# expect: b''
# expect: [Errno 29] Illegal seek
# expect: [Errno 11] Resource temporarily unavailable
