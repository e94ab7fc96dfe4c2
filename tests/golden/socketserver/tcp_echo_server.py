import socket
import socketserver
import threading

class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())

with socketserver.TCPServer(("127.0.0.1", 0), Echo) as server:
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    for text in ("one\ntwo\n", "three\n"):
        with socket.create_connection(server.server_address) as client:
            client.sendall(text.encode())
            client.shutdown(socket.SHUT_WR)
            print(client.makefile().read().split())
    server.shutdown()
    thread.join()
# expect: ['ONE', 'TWO']
# expect: ['THREE']
print(server.fileno())  # expect: -1
