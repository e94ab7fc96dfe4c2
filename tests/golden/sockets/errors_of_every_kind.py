import socket

sock = socket.socket()
calls = {
    "family": lambda: socket.socket(99),
    "type": lambda: socket.socket(socket.AF_INET, 77),
    "protocol": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM, 17),
    "fileno": lambda: socket.socket(fileno=0),
    "negative": lambda: socket.socket(fileno=-5),
    "text": lambda: socket.socket(fileno="x"),
    "no tuple": lambda: sock.connect("x"),
    "short": lambda: sock.connect(("a",)),
    "host": lambda: sock.connect((1, 2)),
    "port": lambda: sock.connect(("127.0.0.1", "80")),
    "large port": lambda: sock.bind(("127.0.0.1", 70000)),
    "not ours": lambda: sock.bind(("8.8.8.8", 1)),
    "name": lambda: sock.connect(("no.such.host.invalid", 1)),
    "six": lambda: sock.connect(("::1", 1)),
    "accept": lambda: sock.accept(),
    "recv": lambda: sock.recv(1),
    "send": lambda: sock.send(b"x"),
    "str": lambda: sock.send("x"),
    "peer": lambda: sock.getpeername(),
    "shutdown": lambda: sock.shutdown(socket.SHUT_RDWR),
    "how": lambda: sock.shutdown(9),
    "size": lambda: sock.recv(-1),
    "into": lambda: sock.recv_into(bytearray(3), 5),
    "readonly": lambda: sock.recv_into(b"abc"),
    "option": lambda: sock.getsockopt(socket.SOL_SOCKET, 99),
    "value": lambda: sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, "x"),
    "linger": lambda: sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 1),
    "pair": lambda: socket.socketpair(socket.AF_INET),
}
for name, call in calls.items():
    try:
        print(name, call())
    except Exception as error:
        print(name, type(error).__name__, error)
# expect: family OSError [Errno 97] Address family not supported by protocol
# expect: type OSError [Errno 22] Invalid argument
# expect: protocol OSError [Errno 93] Protocol not supported
# expect: fileno OSError [Errno 88] Socket operation on non-socket
# expect: negative ValueError negative file descriptor
# expect: text TypeError 'str' object cannot be interpreted as an integer
# expect: no tuple TypeError connect(): AF_INET address must be tuple, not str
# expect: short TypeError AF_INET address must be a pair (host, port)
# expect: host TypeError str, bytes or bytearray expected, not int
# expect: port TypeError 'str' object cannot be interpreted as an integer
# expect: large port OverflowError bind(): port must be 0-65535.
# expect: not ours OSError [Errno 99] Cannot assign requested address
# expect: name gaierror [Errno -2] Name or service not known
# expect: six gaierror [Errno -9] Address family for hostname not supported
# expect: accept OSError [Errno 22] Invalid argument
# expect: recv OSError [Errno 107] Transport endpoint is not connected
# expect: send BrokenPipeError [Errno 32] Broken pipe
# expect: str TypeError a bytes-like object is required, not 'str'
# expect: peer OSError [Errno 107] Transport endpoint is not connected
# expect: shutdown OSError [Errno 107] Transport endpoint is not connected
# expect: how OSError [Errno 22] Invalid argument
# expect: size ValueError negative buffersize in recv
# expect: into ValueError buffer too small for requested bytes
# expect: readonly TypeError recv_into() argument 1 must be read-write bytes-like object, not bytes
# expect: option OSError [Errno 92] Protocol not available
# expect: value TypeError a bytes-like object is required, not 'str'
# expect: linger OSError [Errno 22] Invalid argument
# expect: pair OSError [Errno 95] Operation not supported
