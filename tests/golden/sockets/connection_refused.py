import socket

probe = socket.create_server(("127.0.0.1", 0))
address = probe.getsockname()
probe.close()
try:
    socket.create_connection(address)
except ConnectionRefusedError as error:
    print(error, error.errno)  # expect: [Errno 111] Connection refused 111
sock = socket.socket()
print(sock.connect_ex(address))  # expect: 111
sock.settimeout(1)
try:
    sock.connect(address)
except OSError as error:
    print(type(error).__name__, error)  # expect: ConnectionRefusedError [Errno 111] Connection refused
sock.close()
