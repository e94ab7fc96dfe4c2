import socket
import threading

server = socket.create_server(("::1", 0), family=socket.AF_INET6)
host, port, flow, scope = server.getsockname()
print(host, flow, scope)
def serve():
    connection, address = server.accept()
    print(address[0], len(address))
    connection.sendall(b"six")
    connection.close()
thread = threading.Thread(target=serve)
thread.start()
with socket.create_connection(("::1", port)) as client:
    print(client.recv(10), client.family)
thread.join()
try:
    socket.create_connection(("127.0.0.1", port))
except OSError as error:
    print(error)
# expect: ::1 0 0
# expect: ::1 4
# expect: b'six' 10
# expect: [Errno 111] Connection refused
