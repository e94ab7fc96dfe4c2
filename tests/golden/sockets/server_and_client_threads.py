import socket
import threading

server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen()
def serve():
    conn, _ = server.accept()
    with conn:
        conn.sendall(conn.recv(100)[::-1])

t = threading.Thread(target=serve)
t.start()
with socket.create_connection(server.getsockname()) as client:
    client.sendall(b"abc")
    print(client.recv(100))  # expect: b'cba'
t.join()
server.close()
