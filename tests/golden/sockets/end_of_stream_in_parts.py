import socket
import threading

a, b = socket.socketpair()
def send():
    for part in (b"he", b"llo", b" world"):
        a.sendall(part)
    a.close()
thread = threading.Thread(target=send)
thread.start()
data = b""
while part := b.recv(4):
    data += part
print(data, b.recv(4))  # expect: b'hello world' b''
thread.join()
