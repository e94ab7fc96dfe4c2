import http.client
import socket
import threading

server = socket.create_server(("127.0.0.1", 0))
answers = [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/3.0 200 OK\r\n\r\n",
           b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", b"HTTP/1.0 200 Fine\r\nA: 1\r\nB:2\r\n  folded\r\na: 3\r\n\r\nto the end",
           b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n"]
def serve():
    for answer in answers:
        connection, _ = server.accept()
        connection.recv(10000)
        connection.sendall(answer)
        connection.close()
threading.Thread(target=serve).start()
for _ in answers:
    connection = http.client.HTTPConnection("127.0.0.1", server.getsockname()[1])
    connection.request("GET", "/")
    try:
        response = connection.getresponse()
        print(response.status, response.reason, response.headers.items(), response.getheader("a"))
        print(response.read())
    except (http.client.HTTPException, OSError) as error:
        print(type(error).__name__, error.args, repr(error) if "Incomplete" in repr(error) else "")
    connection.close()
# expect: RemoteDisconnected ('Remote end closed connection without response',) 
# expect: BadStatusLine ('nonsense\r\n',) 
# expect: BadStatusLine ('HTTP/1.1 abc\r\n',) 
# expect: UnknownProtocol ('HTTP/3.0',) 
# expect: 200 OK [('Content-Length', '10')] None
# expect: IncompleteRead (b'short',) IncompleteRead(5 bytes read, 5 more expected)
# expect: 200 Fine [('A', '1'), ('B', '2\r\n  folded'), ('a', '3')] 1, 3
# expect: b'to the end'
# expect: 200 OK [('Transfer-Encoding', 'chunked')] None
# expect: IncompleteRead (b'',) IncompleteRead(0 bytes read)
# expect: 204 No Content [] None
# expect: b''
for call in (lambda: http.client.HTTPConnection("host:port"), lambda: http.client.HTTPConnection("a b"),
             lambda: http.client.HTTPConnection("localhost").request("GET", "/with blank"),
             lambda: http.client.HTTPConnection("localhost").putheader("A", "b")):
    try:
        call()
    except (http.client.HTTPException, ValueError) as error:
        print(type(error).__name__, error)
# expect: InvalidURL nonnumeric port: 'port'
# expect: InvalidURL URL can't contain control characters. 'a b' (found at least ' ')
# expect: InvalidURL URL can't contain control characters. '/with blank' (found at least ' ')
# expect: CannotSendHeader 
server.close()
