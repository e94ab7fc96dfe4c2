import socket

server = socket.create_server(("127.0.0.1", 0))
server.settimeout(0.1)
try:
    server.accept()
except socket.timeout as error:
    print("accept", repr(error))  # expect: accept TimeoutError('timed out')
a, b = socket.socketpair()
for sock in (a, b):
    sock.settimeout(0.1)
for name, call in {"recv": lambda: a.recv(1), "recv_into": lambda: a.recv_into(bytearray(1)), "sendall": lambda: a.sendall(bytes(10_000_000))}.items():
    try:
        call()
    except TimeoutError as error:
        print(name, error)
# expect: recv timed out
# expect: recv_into timed out
# expect: sendall timed out
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.settimeout(0.1)
udp.bind(("127.0.0.1", 0))
try:
    udp.recvfrom(10)
except TimeoutError as error:
    print("recvfrom", error, error.errno)  # expect: recvfrom timed out None
print(a.gettimeout(), a.getblocking(), udp.timeout)  # expect: 0.1 True 0.1
