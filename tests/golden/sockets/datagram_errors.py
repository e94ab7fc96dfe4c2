import socket

udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
other = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
other.bind(("127.0.0.1", 0))
nobody = other.getsockname()
other.close()
print(udp.sendto(b"into the void", nobody))  # expect: 13
for call in (lambda: udp.send(b"x"), lambda: udp.sendto(b"x" * 70000, nobody), lambda: udp.listen(), lambda: udp.accept(),
             lambda: udp.getpeername(), lambda: udp.sendto(b"x", ("127.0.0.1", 70000)), lambda: udp.sendto(b"x", "address"),
             lambda: udp.sendto(b"x")):
    try:
        print(call())
    except (OSError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: OSError [Errno 89] Destination address required
# expect: OSError [Errno 90] Message too long
# expect: OSError [Errno 95] Operation not supported
# expect: OSError [Errno 95] Operation not supported
# expect: OSError [Errno 107] Transport endpoint is not connected
# expect: OverflowError sendto(): port must be 0-65535.
# expect: TypeError sendto(): AF_INET address must be tuple, not str
# expect: TypeError sendto() takes 2 or 3 arguments (1 given)
udp.connect(nobody)
print(udp.send(b"x"))  # expect: 1
udp.settimeout(1)
try:
    udp.recv(10)
except ConnectionRefusedError as error:
    print(error)  # expect: [Errno 111] Connection refused
a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
a.send(b"long message")
a.send(b"")
print(b.recv(4), b.recv(10))  # expect: b'long' b''
