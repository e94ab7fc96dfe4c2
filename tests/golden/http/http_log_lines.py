import http.client
import http.server
import io
import re
import sys
import threading

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

sys.stderr = io.StringIO()
server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
thread = threading.Thread(target=lambda: [server.handle_request() for _ in range(2)])
thread.start()
for method in ("GET", "PUT"):
    connection = http.client.HTTPConnection(*server.server_address)
    connection.request(method, "/")
    response = connection.getresponse()
    print(re.sub(r"Python/\S+", "Python/X", response.getheader("Server")), re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT", response.getheader("Date")) is not None)
    connection.close()
# expect: BaseHTTP/0.6 Python/X True
# expect: BaseHTTP/0.6 Python/X True
thread.join()
print(re.sub(r"\[.*?\]", "[WHEN]", sys.stderr.getvalue()))
# expect: 127.0.0.1 - - [WHEN] "GET / HTTP/1.1" 200 -
# expect: 127.0.0.1 - - [WHEN] code 501, message Unsupported method ('PUT')
# expect: 127.0.0.1 - - [WHEN] "PUT / HTTP/1.1" 501 -
# expect:
