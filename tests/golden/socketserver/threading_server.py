import socket
import socketserver
import threading

class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        data = self.request.recv(1024)
        barrier.wait()  # all three are served at the same time
        self.request.sendall(data[::-1])

class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    allow_reuse_address = True

barrier = threading.Barrier(3)
server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
answers = {}
def ask(text):
    with socket.create_connection(server.server_address) as client:
        client.sendall(text)
        answers[text] = client.recv(100)
threads = [threading.Thread(target=ask, args=(text,)) for text in (b"abc", b"def", b"ghi")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
server.shutdown()
server.server_close()
print(sorted(answers.items()))  # expect: [(b'abc', b'cba'), (b'def', b'fed'), (b'ghi', b'ihg')]
