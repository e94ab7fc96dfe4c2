import socket
import threading

server = socket.create_server(("127.0.0.1", 0))
def serve():
    connection, _ = server.accept()
    parts = []
    while part := connection.recv(3):
        parts.append(part)
    connection.sendall(b"".join(reversed(parts)))
    connection.close()

thread = threading.Thread(target=serve)
thread.start()
client = socket.create_connection(server.getsockname())
client.sendall(b"abcdefgh")
client.shutdown(socket.SHUT_WR)
try:
    client.send(b"more")
except BrokenPipeError as error:
    print(error)  # expect: [Errno 32] Broken pipe
print(client.recv(100), client.recv(100))  # expect: b'ghdefabc' b''
thread.join()
try:
    client.shutdown(socket.SHUT_RDWR)
    print("shut down again")
except OSError as error:
    print(error)  # expect: [Errno 107] Transport endpoint is not connected
