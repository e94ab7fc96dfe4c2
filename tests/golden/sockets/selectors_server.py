import selectors
import socket
import threading

selector = selectors.DefaultSelector()
server = socket.create_server(("127.0.0.1", 0))
server.setblocking(False)
done = 0

def accept(sock):
    connection, _ = sock.accept()
    connection.setblocking(False)
    selector.register(connection, selectors.EVENT_READ, read)

def read(sock):
    global done
    data = sock.recv(1000)
    if data:
        sock.send(data[::-1])
    else:
        selector.unregister(sock)
        sock.close()
        done += 1

selector.register(server, selectors.EVENT_READ, accept)
results = []
def client(text):
    with socket.create_connection(server.getsockname()) as sock:
        sock.sendall(text)
        results.append(sock.recv(1000))
threads = [threading.Thread(target=client, args=(text,)) for text in (b"abc", b"xyz", b"123")]
for thread in threads:
    thread.start()
while done < 3:
    for key, mask in selector.select():
        key.data(key.fileobj)
for thread in threads:
    thread.join()
selector.unregister(server)
selector.close()
print(sorted(results), done)  # expect: [b'321', b'cba', b'zyx'] 3
