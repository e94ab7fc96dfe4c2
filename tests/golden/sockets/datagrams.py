import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.sendto(b"ping", server.getsockname())
data, address = server.recvfrom(100)
server.sendto(data + b"!", address)
print(client.recv(100))  # expect: b'ping!'
