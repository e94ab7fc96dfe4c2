import socket

def talk(sock):
    a, b = socket.socketpair()
    a.send(b"x")
    return b

peer = talk(None)
print(peer.recv(10), peer.recv(10))  # expect: b'x' b''
server = socket.create_server(("127.0.0.1", 0))
clients = [socket.create_connection(server.getsockname()) for _ in range(2)]
for _ in range(2):
    connection, _ = server.accept()
    connection.send(b"hi")
print(clients[0].recv(10), clients[0].recv(10))  # expect: b'hi' b''
clients[1].setblocking(False)
print(clients[1].recv(10))  # expect: b'hi'
try:
    clients[1].recv(10)
except BlockingIOError:
    print("the second is still open")  # expect: the second is still open
