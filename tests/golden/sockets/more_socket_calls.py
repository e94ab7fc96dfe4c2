import io
import os
import select
import socket
import stat
import tempfile
import threading

a, b = socket.socketpair()
print(stat.S_ISSOCK(os.fstat(a.fileno()).st_mode))  # expect: True
with tempfile.TemporaryFile() as file:
    file.write(b"0123456789")
    file.seek(0)
    print(a.sendfile(file, offset=2, count=5), b.recv(100))  # expect: 5 b'23456'
copy = socket.fromfd(a.fileno(), socket.AF_UNIX, socket.SOCK_STREAM)
copy.sendall(b"by the copy")
print(b.recv(100), copy.fileno() != a.fileno())  # expect: b'by the copy' True
print(b.recv_into(bytearray()), a.send(b""), a.sendall(b""))  # expect: 0 0 None
c, d = socket.socketpair(type=socket.SOCK_DGRAM)
c.send(b"datagram")
print(d.recvmsg(4))  # expect: (b'data', [], 32, None)
print(socket.has_ipv6, socket.has_dualstack_ipv6(), socket.SOMAXCONN)  # expect: True True 4096

class Counting(socket.socket):
    sent = 0
    def send(self, data):
        self.sent += len(data)
        return super().send(data)
server = socket.create_server(("127.0.0.1", 0))
client = Counting()
client.connect(server.getsockname())
client.send(b"12345")
print(client.sent, type(client.dup()).__name__)  # expect: 5 Counting
connection, _ = server.accept()
with connection.makefile("rb", buffering=0) as raw:
    print(type(raw), raw.read(3), raw.read(2), raw.name == connection.fileno(), raw.mode)
# expect: <class 'socket.SocketIO'> b'123' b'45' True rb
with client.makefile("rwb") as both:
    both.write(b"line\n")
    both.flush()
    print(connection.recv(10))  # expect: b'line\n'
    connection.sendall(b"answer\nrest")
    connection.shutdown(socket.SHUT_WR)
    print(both.readline(), both.read())  # expect: b'answer\n' b'rest'
client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
print(client.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY), client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
# expect: 1 0
reader, writer = os.pipe()
print(select.select([reader, b], [writer], [], 0) == ([], [writer], []))  # expect: True
os.write(writer, b"x")
a.send(b"y")
print(select.select([reader, b], [], [], 0) == ([reader, b], [], []))  # expect: True
try:
    socket.create_connection(("127.0.0.1", 1), timeout=1, all_errors=True)
except ExceptionGroup as group:
    print(group, group.exceptions)
# expect: create_connection failed (1 sub-exception) (ConnectionRefusedError(111, 'Connection refused'),)
one = socket.socket(socket.AF_INET, socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
print(one.getblocking(), one.type, one.gettimeout())  # expect: False 1 0.0
