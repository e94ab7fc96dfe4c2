import socket
import threading
import time

a, b = socket.socketpair()
a.send(b"hello")
print(b.recv(2, socket.MSG_PEEK), b.recv(100, socket.MSG_PEEK), b.recv(5))  # expect: b'he' b'hello' b'hello'
try:
    b.recv(1, socket.MSG_DONTWAIT)
except BlockingIOError as error:
    print(error)  # expect: [Errno 11] Resource temporarily unavailable
def slowly():
    for part in (b"ab", b"cd", b"ef"):
        time.sleep(0.1)
        a.send(part)
    a.close()
thread = threading.Thread(target=slowly)
thread.start()
print(b.recv(5, socket.MSG_WAITALL), b.recv(5, socket.MSG_WAITALL), b.recv(5, socket.MSG_WAITALL))
# expect: b'abcde' b'f' b''
thread.join()
buffer = bytearray(b"........")
c, d = socket.socketpair()
c.send(b"12345")
print(d.recv_into(buffer, 3), buffer, d.recv_into(memoryview(buffer)[4:]), buffer)
# expect: 3 bytearray(b'123.45..') 2 bytearray(b'123.45..')
