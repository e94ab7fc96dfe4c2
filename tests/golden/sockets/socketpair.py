import socket

a, b = socket.socketpair()
a.sendall(b"hello")
print(b.recv(3), b.recv(10))  # expect: b'hel' b'lo'
a.close()
print(b.recv(10))  # expect: b''
b.close()
