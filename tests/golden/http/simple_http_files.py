import functools
import http.client
import http.server
import os
import tempfile
import threading

class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, "sub"))
    for name, text in (("hello.txt", "hello"), ("page.html", "<p>"), ("data.bin", "0"), ("a & b.txt", "x")):
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)
    server = http.server.HTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for method, path in (("GET", "/hello.txt"), ("HEAD", "/page.html"), ("GET", "/data.bin"), ("GET", "/none"), ("GET", "/sub"), ("GET", "/../../etc/passwd"),
                         ("GET", "/")):
        connection = http.client.HTTPConnection(*server.server_address)
        connection.request(method, path)
        response = connection.getresponse()
        print(method, path, response.status, response.reason, response.getheader("Content-type"), response.getheader("location"))
        if response.status == 200:
            print(response.read().decode())
        connection.close()
    server.shutdown()
# expect: GET /hello.txt 200 OK text/plain None
# expect: hello
# expect: HEAD /page.html 200 OK text/html None
# expect:
# expect: GET /data.bin 200 OK application/octet-stream None
# expect: 0
# expect: GET /none 404 File not found text/html;charset=utf-8 None
# expect: GET /sub 301 Moved Permanently None /sub/
# expect: GET /../../etc/passwd 404 File not found text/html;charset=utf-8 None
# expect: GET / 200 OK text/html; charset=utf-8 None
# expect: <!DOCTYPE HTML>
# expect: <html lang="en">
# expect: <head>
# expect: <meta charset="utf-8">
# expect: <title>Directory listing for /</title>
# expect: </head>
# expect: <body>
# expect: <h1>Directory listing for /</h1>
# expect: <hr>
# expect: <ul>
# expect: <li><a href="a%20%26%20b.txt">a &amp; b.txt</a></li>
# expect: <li><a href="data.bin">data.bin</a></li>
# expect: <li><a href="hello.txt">hello.txt</a></li>
# expect: <li><a href="page.html">page.html</a></li>
# expect: <li><a href="sub/">sub/</a></li>
# expect: </ul>
# expect: <hr>
# expect: </body>
# expect: </html>
# expect:
