import http.client
import http.server
import threading

class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def log_message(self, *args):
        pass
    def do_GET(self):
        clients.add(self.client_address)
        self.send_response(200)
        if self.path == "/chunked":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for part in (b"first ", b"second ", b"third"):
                self.wfile.write(b"%x\r\n%b\r\n" % (len(part), part))
            self.wfile.write(b"0\r\n\r\n")
        else:
            self.send_header("Content-Length", "4")
            self.end_headers()
            self.wfile.write(b"kept")

clients = set()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
connection = http.client.HTTPConnection(*server.server_address)
for path in ("/", "/chunked", "/"):
    connection.request("GET", path)
    response = connection.getresponse()
    print(response.status, response.version, response.will_close, response.chunked, response.read())
# expect: 200 11 False False b'kept'
# expect: 200 11 False True b'first second third'
# expect: 200 11 False False b'kept'
print(len(clients))  # expect: 1
connection.request("GET", "/")
try:
    connection.request("GET", "/")
except http.client.CannotSendRequest as error:
    print(repr(error))  # expect: CannotSendRequest('Request-sent')
response = connection.getresponse()
try:
    connection.getresponse()
except http.client.ResponseNotReady as error:
    print(repr(error))  # expect: ResponseNotReady('Idle')
connection.close()
server.shutdown()
