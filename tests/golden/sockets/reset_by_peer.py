import socket
import struct

server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
connection, _ = server.accept()
connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
connection.send(b"last words")
connection.close()
print(client.recv(4))  # expect: b'last'
print(client.recv(100))  # expect: b' words'
for attempt in range(2):
    try:
        print(client.recv(100))
    except ConnectionResetError as error:
        print(error)
# expect: [Errno 104] Connection reset by peer
# expect: b''
for attempt in range(2):
    try:
        client.send(b"x")
    except OSError as error:
        print(type(error).__name__, error)
# expect: BrokenPipeError [Errno 32] Broken pipe
# expect: BrokenPipeError [Errno 32] Broken pipe
