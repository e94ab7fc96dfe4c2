import http.client
import http.server
import json
import threading

class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, format, *args):
        log.append(format % args)
    def do_GET(self):
        if self.path == "/missing":
            self.send_error(404)
            return
        body = json.dumps({"path": self.path, "agent": self.headers.get("X-Agent")}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201, "Made")
        self.end_headers()
        self.wfile.write(body.upper())

log = []
server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
thread = threading.Thread(target=server.serve_forever, args=(0.05,))
thread.start()
connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
connection.request("GET", "/a?b=c", headers={"X-Agent": "test"})
response = connection.getresponse()
print(response.status, response.reason, response.version, response.getheader("content-type"), response.getheader("nothing", "none"))
# expect: 200 OK 10 application/json none
print(json.loads(response.read()), response.isclosed())  # expect: {'path': '/a?b=c', 'agent': 'test'} True
connection.request("POST", "/", body="some text")
response = connection.getresponse()
print(response.status, response.reason, response.read(4), response.read(), response.read())
# expect: 201 Made b'SOME' b' TEXT' b''
connection.request("GET", "/missing")
response = connection.getresponse()
print(response.status, response.reason, response.headers.get_content_type())  # expect: 404 Not Found text/html
print(response.read().decode())
# expect: <!DOCTYPE HTML>
# expect: <html lang="en">
# expect:     <head>
# expect:         <meta charset="utf-8">
# expect:         <title>Error response</title>
# expect:     </head>
# expect:     <body>
# expect:         <h1>Error response</h1>
# expect:         <p>Error code: 404</p>
# expect:         <p>Message: Not Found.</p>
# expect:         <p>Error code explanation: 404 - Nothing matches the given URI.</p>
# expect:     </body>
# expect: </html>
# expect:
connection.request("BREW", "/")
response = connection.getresponse()
print(response.status, response.reason)  # expect: 501 Unsupported method ('BREW')
connection.request("HEAD", "/missing")
print(connection.getresponse().status)  # expect: 501
connection.close()
server.shutdown()
thread.join()
server.server_close()
print(*log, sep="\n")
# expect: "GET /a?b=c HTTP/1.1" 200 -
# expect: "POST / HTTP/1.1" 201 -
# expect: code 404, message Not Found
# expect: "GET /missing HTTP/1.1" 404 -
# expect: code 501, message Unsupported method ('BREW')
# expect: "BREW / HTTP/1.1" 501 -
# expect: code 501, message Unsupported method ('HEAD')
# expect: "HEAD /missing HTTP/1.1" 501 -
