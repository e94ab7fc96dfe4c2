import socket

a, b = socket.socketpair()
a.close()
a.close()
print(a.fileno(), repr(a).startswith("<socket.socket [closed] fd=-1, family="))  # expect: -1 True
for name in ("recv", "send", "sendall", "getsockname", "getpeername", "accept", "listen", "settimeout", "getsockopt", "detach", "gettimeout"):
    args = {"recv": (1,), "send": (b"x",), "sendall": (b"x",), "settimeout": (1,), "getsockopt": (1, 2)}.get(name, ())
    try:
        print(name, getattr(a, name)(*args))
    except OSError as error:
        print(name, error)
# expect: recv [Errno 9] Bad file descriptor
# expect: send [Errno 9] Bad file descriptor
# expect: sendall [Errno 9] Bad file descriptor
# expect: getsockname [Errno 9] Bad file descriptor
# expect: getpeername [Errno 9] Bad file descriptor
# expect: accept [Errno 9] Bad file descriptor
# expect: listen [Errno 9] Bad file descriptor
# expect: settimeout [Errno 9] Bad file descriptor
# expect: getsockopt [Errno 9] Bad file descriptor
# expect: detach -1
# expect: gettimeout 1.0
with b:
    pass
print(b.fileno())  # expect: -1
c, d = socket.socketpair()
number = c.detach()
print(c.fileno(), number >= 0)  # expect: -1 True
again = socket.socket(fileno=number)
print(again.family, again.type, again.proto)  # expect: 1 1 0
again.sendall(b"still connected")
print(d.recv(100))  # expect: b'still connected'
