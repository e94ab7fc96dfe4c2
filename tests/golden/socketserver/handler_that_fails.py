import socket
import socketserver
import sys
import threading

class Handler(socketserver.BaseRequestHandler):
    def setup(self):
        print("setup")
    def handle(self):
        print("handle", self.request.recv(10))
        raise ValueError("cannot")
    def finish(self):
        print("finish")

class Server(socketserver.TCPServer):
    timeout = 0.25
    def handle_error(self, request, client_address):
        print("error:", repr(sys.exc_info()[1]), client_address[0])
    def handle_timeout(self):
        print("no request came")
    def verify_request(self, request, client_address):
        print("verify")
        return True
    def server_activate(self):
        super().server_activate()
        print("active")

with Server(("127.0.0.1", 0), Handler) as server:
    client = socket.create_connection(server.server_address)
    client.sendall(b"x")
    server.handle_request()
    print(client.recv(10))
    server.handle_request()
# expect: active
# expect: verify
# expect: setup
# expect: handle b'x'
# expect: finish
# expect: error: ValueError('cannot') 127.0.0.1
# expect: b''
# expect: no request came
try:
    Server(("203.0.113.9", 0), Handler)
except OSError as error:
    print(error)  # expect: [Errno 99] Cannot assign requested address
