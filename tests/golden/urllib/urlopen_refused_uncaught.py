import urllib.request

urllib.request.urlopen("http://127.0.0.1:1/")
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File ".../lib/python3.11/urllib/request.py", line 1348, in do_open
# stderr:     h.request(req.get_method(), req.selector, req.data, headers,
# stderr:   File ".../lib/python3.11/http/client.py", line 1294, in request
# stderr:     self._send_request(method, url, body, headers, encode_chunked)
# stderr:   File ".../lib/python3.11/http/client.py", line 1340, in _send_request
# stderr:     self.endheaders(body, encode_chunked=encode_chunked)
# stderr:   File ".../lib/python3.11/http/client.py", line 1289, in endheaders
# stderr:     self._send_output(message_body, encode_chunked=encode_chunked)
# stderr:   File ".../lib/python3.11/http/client.py", line 1048, in _send_output
# stderr:     self.send(msg)
# stderr:   File ".../lib/python3.11/http/client.py", line 986, in send
# stderr:     self.connect()
# stderr:   File ".../lib/python3.11/http/client.py", line 952, in connect
# stderr:     self.sock = self._create_connection(
# stderr:                 ^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/socket.py", line 851, in create_connection
# stderr:     raise exceptions[0]
# stderr:   File ".../lib/python3.11/socket.py", line 836, in create_connection
# stderr:     sock.connect(sa)
# stderr: ConnectionRefusedError: [Errno 111] Connection refused
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "urlopen_refused_uncaught.py", line 3, in <module>
# stderr:     urllib.request.urlopen("http://127.0.0.1:1/")
# stderr:   File ".../lib/python3.11/urllib/request.py", line 216, in urlopen
# stderr:     return opener.open(url, data, timeout)
# stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/urllib/request.py", line 519, in open
# stderr:     response = self._open(req, data)
# stderr:                ^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/urllib/request.py", line 536, in _open
# stderr:     result = self._call_chain(self.handle_open, protocol, protocol +
# stderr:              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/urllib/request.py", line 496, in _call_chain
# stderr:     result = func(*args)
# stderr:              ^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/urllib/request.py", line 1377, in http_open
# stderr:     return self.do_open(http.client.HTTPConnection, req)
# stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/urllib/request.py", line 1351, in do_open
# stderr:     raise URLError(err)
# stderr: urllib.error.URLError: <urlopen error [Errno 111] Connection refused>
