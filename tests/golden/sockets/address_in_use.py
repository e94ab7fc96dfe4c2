import socket

first = socket.create_server(("127.0.0.1", 0))
address = first.getsockname()
second = socket.socket()
try:
    second.bind(address)
except OSError as error:
    print(error)  # expect: [Errno 98] Address already in use
try:
    socket.create_server(address)
except OSError as error:
    print(error.errno, str(error).replace(str(address[1]), "PORT"))
# expect: 98 [Errno 98] Address already in use (while attempting to bind on address ('127.0.0.1', PORT))
try:
    first.bind(("127.0.0.1", 0))
except OSError as error:
    print(error)  # expect: [Errno 22] Invalid argument
client = socket.create_connection(address)
connection, _ = first.accept()
connection.close()
print(client.recv(1))  # expect: b''
client.close()
first.close()
again = socket.socket()
try:
    again.bind(address)
except OSError as error:
    print("lingers:", error)  # expect: lingers: [Errno 98] Address already in use
again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
again.bind(address)
again.listen()
print(again.getsockname() == address)  # expect: True
