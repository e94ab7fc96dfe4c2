import socket

server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
connection, _ = server.accept()
connection.close()
print(client.recv(10))  # expect: b''
print(client.send(b"first goes out"))  # expect: 14
for attempt in range(2):
    try:
        client.send(b"second")
    except BrokenPipeError as error:
        print(error)
# expect: [Errno 32] Broken pipe
# expect: [Errno 32] Broken pipe
print(client.recv(10))  # expect: b''
