import io
import socket
import threading

server = socket.create_server(("127.0.0.1", 0))
def serve():
    connection, _ = server.accept()
    with connection, connection.makefile("rw", encoding="utf-8", newline="\n") as stream:
        for line in stream:
            stream.write(f"{len(line)}: {line}")
            stream.flush()
thread = threading.Thread(target=serve)
thread.start()
client = socket.create_connection(server.getsockname())
reader = client.makefile("r", encoding="utf-8")
writer = client.makefile("wb")
for line in ("first\n", "zweite Zeile äöü\n", "\n"):
    writer.write(line.encode())
    writer.flush()
    print(repr(reader.readline()))
# expect: '6: first\n'
# expect: '17: zweite Zeile äöü\n'
# expect: '1: \n'
client.shutdown(socket.SHUT_WR)
print(repr(reader.readline()))  # expect: ''
thread.join()
client.close()
print(client.fileno() >= 0, reader.closed, writer.closed)  # expect: True False False
reader.close()
writer.close()
print(client.fileno())  # expect: -1
a, b = socket.socketpair()
for mode, buffering in (("x", None), ("r", 0), ("rb", 0), ("rwb", None), ("w", None)):
    try:
        stream = a.makefile(mode, buffering)
        print(type(stream).__name__, stream.readable(), stream.writable(), getattr(stream, "mode", None))
    except ValueError as error:
        print(error)
# expect: invalid mode 'x' (only r, w, b allowed)
# expect: unbuffered streams must be binary
# expect: SocketIO True False rb
# expect: BufferedRWPair True True None
# expect: TextIOWrapper False True w
raw = a.makefile("rb", 0)
a.settimeout(0.05)
try:
    raw.read(1)
except TimeoutError as error:
    print(error)  # expect: timed out
try:
    raw.read(1)
except OSError as error:
    print(error)  # expect: cannot read from timed out object
raw.close()
try:
    raw.readable()
except ValueError as error:
    print(error)  # expect: I/O operation on closed socket.
