import http.server
import os
import tempfile
import threading
import urllib.request

class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass
    def do_GET(self):
        if self.headers.get("Authorization") != "Basic dXNlcjpzZWNyZXQ=":
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="here"')
            self.end_headers()
            return
        body = bytes(20000)
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}/"
try:
    urllib.request.urlopen(base)
except OSError as error:
    print(error)  # expect: HTTP Error 401: Unauthorized
manager = urllib.request.HTTPPasswordMgrWithDefaultRealm()
manager.add_password(None, base, "user", "secret")
opener = urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(manager))
opener.addheaders = [("User-agent", "me")]
urllib.request.install_opener(opener)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "copy")
    name, headers = urllib.request.urlretrieve(base, path, lambda *numbers: print(numbers))
    print(name == path, os.path.getsize(path), headers["content-length"])
# expect: (0, 8192, 20000)
# expect: (1, 8192, 20000)
# expect: (2, 8192, 20000)
# expect: (3, 8192, 20000)
# expect: True 20000 20000
server.shutdown()
