import socket
import socketserver
import threading

class Handler(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(b"got " + self.rfile.read())

class Raw(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data * 2, self.client_address)

for cls in (Handler, Raw):
    with socketserver.UDPServer(("127.0.0.1", 0), cls) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        client.sendto(b"hello", server.server_address)
        print(client.recv(100))
        thread.join()
# expect: b'got hello'
# expect: b'hellohello'
