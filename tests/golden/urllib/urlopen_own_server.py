import http.server
import threading
import urllib.error
import urllib.parse
import urllib.request

class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass
    def answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
    def do_GET(self):
        if self.path == "/old":
            self.answer(302, b"", Location="/new")
        elif self.path == "/loop":
            self.answer(301, b"", Location="/loop")
        elif self.path == "/new":
            self.answer(200, b"found", ETag="7")
        elif self.path == "/fails":
            self.answer(503, b"busy")
        else:
            self.answer(200, "\n".join(f"{key}: {value}" for key, value in self.headers.items() if key != "Host").encode())
    def do_POST(self):
        self.answer(200, self.rfile.read(int(self.headers["Content-Length"])) + b" " + self.headers["Content-Type"].encode())
    def do_PUT(self):
        self.answer(200, b"put " + self.rfile.read(int(self.headers["Content-Length"])))

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = "http://127.0.0.1:%d" % server.server_port

with urllib.request.urlopen(base + "/old") as response:
    print(response.status, response.getcode(), response.read(), response.url == base + "/new", response.headers["etag"], response.msg)
# expect: 200 200 b'found' True 7 OK
print(urllib.request.urlopen(base + "/headers").read().decode().replace(urllib.request.__version__, "3.11"))
# expect: Accept-Encoding: identity
# expect: User-Agent: Python-urllib/3.11
# expect: Connection: close
print(urllib.request.urlopen(base, urllib.parse.urlencode({"a": 1, "b": "ü"}).encode()).read())
# expect: b'a=1&b=%C3%BC application/x-www-form-urlencoded'
request = urllib.request.Request(base + "/x", data=b"body", method="PUT", headers={"X-Thing": "1", "content-type": "text/plain"})
print(request.get_method(), request.host == base[7:], request.selector, request.header_items(), urllib.request.urlopen(request).read())
# expect: PUT True /x [('X-thing', '1'), ('Content-type', 'text/plain')] b'put body'
for path in ("/fails", "/loop"):
    try:
        urllib.request.urlopen(base + path)
    except urllib.error.HTTPError as error:
        print(error.code, error.reason, str(error).split("\n")[0], error.read(), error.geturl() == base + path, isinstance(error, OSError))
# expect: 503 Service Unavailable HTTP Error 503: Service Unavailable b'busy' True True
# expect: 301 The HTTP server returned a redirect error that would lead to an infinite loop.
# expect: The last 30x error message was:
# expect: Moved Permanently HTTP Error 301: The HTTP server returned a redirect error that would lead to an infinite loop. b'' True True
server.shutdown()
server.server_close()
try:
    urllib.request.urlopen(base, timeout=2)
except urllib.error.URLError as error:
    print(repr(error.reason), error)
# expect: ConnectionRefusedError(111, 'Connection refused') <urlopen error [Errno 111] Connection refused>
