import os
import socket
import stat
import tempfile
import threading

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "server")
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    server.listen()
    print(stat.S_ISSOCK(os.stat(path).st_mode), server.getsockname() == path)
    addresses = []
    def serve():
        connection, address = server.accept()
        addresses.append(address)
        connection.sendall(connection.recv(10) * 2)
        connection.close()
    thread = threading.Thread(target=serve)
    thread.start()
    client = socket.socket(socket.AF_UNIX)
    client.connect(path)
    print(client.getpeername() == path, repr(client.getsockname()))
    client.sendall(b"ab")
    print(client.recv(10), client.recv(10))
    thread.join()
    print("clients", addresses)
    other = socket.socket(socket.AF_UNIX)
    for call in (lambda: other.bind(path), lambda: other.connect(path + "x"), lambda: open(path), lambda: other.connect(folder),
                 lambda: other.connect("x" * 200), lambda: other.connect(5), lambda: other.listen(), lambda: other.send(b"x")):
        try:
            call()
        except (OSError, TypeError) as error:
            print(type(error).__name__, str(error).replace(folder, "FOLDER"))
    server.close()
    try:
        other.connect(path)
    except OSError as error:
        print(error)
    os.unlink(path)
    print(os.path.exists(path))
abstract = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
abstract.bind("\0gilscope-name")
print(abstract.getsockname())
sender = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
sender.sendto(b"hello", b"\0gilscope-name")
print(abstract.recvfrom(10))
# expect: True True
# expect: True ''
# expect: b'abab' b''
# expect: clients ['']
# expect: OSError [Errno 98] Address already in use
# expect: FileNotFoundError [Errno 2] No such file or directory
# expect: OSError [Errno 6] No such device or address: 'FOLDER/server'
# expect: ConnectionRefusedError [Errno 111] Connection refused
# expect: OSError AF_UNIX path too long
# expect: TypeError a bytes-like object is required, not 'int'
# expect: OSError [Errno 22] Invalid argument
# expect: OSError [Errno 107] Transport endpoint is not connected
# expect: [Errno 111] Connection refused
# expect: False
# expect: b'\x00gilscope-name'
# expect: (b'hello', None)
