import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
def serve():
    while True:
        data, address = server.recvfrom(1000)
        if data == b"stop":
            break
        server.sendto(b"%d bytes" % len(data), address)
thread = threading.Thread(target=serve)
thread.start()
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.connect(server.getsockname())
for size in (0, 1, 999, 1001):
    client.send(b"x" * size)
    print(client.recv(100))
# expect: b'0 bytes'
# expect: b'1 bytes'
# expect: b'999 bytes'
# expect: b'1000 bytes'
client.send(b"stop")
thread.join()
