import socket
import threading

server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]

def handle(connection):
    with connection:
        while data := connection.recv(1024):
            connection.sendall(data.upper())

def serve(count):
    for _ in range(count):
        connection, address = server.accept()
        threading.Thread(target=handle, args=(connection,)).start()

results = {}
def client(name):
    with socket.create_connection(("127.0.0.1", port)) as sock:
        for word in ("one", "two"):
            sock.sendall(f"{name}-{word}".encode())
            results.setdefault(name, []).append(sock.recv(1024))

threads = [threading.Thread(target=serve, args=(3,))] + [threading.Thread(target=client, args=(n,)) for n in "abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
server.close()
for name in sorted(results):
    print(name, results[name])
# expect: a [b'A-ONE', b'A-TWO']
# expect: b [b'B-ONE', b'B-TWO']
# expect: c [b'C-ONE', b'C-TWO']
