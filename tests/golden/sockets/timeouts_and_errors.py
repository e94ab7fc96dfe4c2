import socket

a, b = socket.socketpair()
a.settimeout(0.1)
try:
    a.recv(1)
except TimeoutError as error:
    print(repr(error), socket.timeout is TimeoutError)  # expect: TimeoutError('timed out') True
a.setblocking(False)
try:
    a.recv(1)
except BlockingIOError as error:
    print(type(error).__name__, error.errno == 11)  # expect: BlockingIOError True
b.close()
a.close()
try:
    a.send(b"x")
except OSError as error:
    print(error)  # expect: [Errno 9] Bad file descriptor
