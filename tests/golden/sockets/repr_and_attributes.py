import socket

with socket.socket() as sock:
    sock.bind(("127.0.0.1", 0))
    shown = repr(sock).replace(str(sock.getsockname()[1]), "PORT").replace(f"fd={sock.fileno()}", "fd=N")
    print(shown)
    print(sock.family, sock.type, sock.proto, type(sock).__mro__)
    try:
        import pickle
        pickle.dumps(sock)
    except TypeError as error:
        print(error)
# expect: <socket.socket fd=N, family=2, type=1, proto=0, laddr=('127.0.0.1', PORT)>
# expect: 2 1 0 (<class 'socket.socket'>, <class '_socket.socket'>, <class 'object'>)
# expect: cannot pickle 'socket' object
a, b = socket.socketpair()
print(repr(a).replace(f"fd={a.fileno()}", "fd=N"), a.getsockname() == "", a.getpeername() == "")
# expect: <socket.socket fd=N, family=1, type=1, proto=0> True True
print(a.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM, a.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 4))
# expect: True b'\x00\x00\x00\x00'
twin = a.dup()
twin.send(b"by the twin")
a.close()
print(b.recv(100))  # expect: b'by the twin'
twin.close()
print(b.recv(100))  # expect: b''
