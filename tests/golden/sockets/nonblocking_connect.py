import select
import socket

server = socket.create_server(("127.0.0.1", 0))
client = socket.socket()
client.setblocking(False)
try:
    client.connect(server.getsockname())
except BlockingIOError as error:
    print(error)  # expect: [Errno 115] Operation now in progress
print(select.select([], [client], [], 1)[1] == [client])  # expect: True
print(client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))  # expect: 0
print(client.connect_ex(server.getsockname()), client.connect_ex(server.getsockname()))  # expect: 0 106
connection, address = server.accept()
print(address == client.getsockname(), connection.getblocking())  # expect: True True
try:
    client.recv(1)
except BlockingIOError as error:
    print(error)  # expect: [Errno 11] Resource temporarily unavailable

address = server.getsockname()
server.close()
refused = socket.socket()
refused.setblocking(False)
print(refused.connect_ex(address))  # expect: 115
print(select.select([refused], [refused], [], 1) == ([refused], [refused], []))  # expect: True
print(refused.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR), refused.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
# expect: 111 0
