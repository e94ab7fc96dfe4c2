import socket

server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
connection, _ = server.accept()
client.sendall(b"never read")
connection.close()
try:
    client.recv(10)
except ConnectionResetError as error:
    print(repr(error))  # expect: ConnectionResetError(104, 'Connection reset by peer')
print(client.recv(10))  # expect: b''
