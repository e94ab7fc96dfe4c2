import socket

print(socket.gethostbyname("localhost"), socket.gethostbyname("127.0.0.1"), socket.gethostbyname(""))
# expect: 127.0.0.1 127.0.0.1 0.0.0.0
print(socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
# expect: [(<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('127.0.0.1', 80))]
print(socket.getaddrinfo("::1", "http", proto=socket.IPPROTO_TCP))
# expect: [(<AddressFamily.AF_INET6: 10>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('::1', 80, 0, 0))]
print(socket.inet_aton("127.0.0.1"), socket.inet_aton("10.1"), socket.inet_ntoa(b"\x01\x02\x03\x04"))
# expect: b'\x7f\x00\x00\x01' b'\n\x00\x00\x01' 1.2.3.4
print(socket.inet_pton(socket.AF_INET6, "fe80::1:2"), socket.inet_ntop(socket.AF_INET6, bytes(15) + b"\x01"))
# expect: b'\xfe\x80\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x02' ::1
print(socket.inet_ntop(socket.AF_INET6, bytes.fromhex("20010db8000000000000ff0000428329")))
# expect: 2001:db8::ff00:42:8329
print(socket.htons(1), socket.ntohl(1), socket.htonl(0x01020304) == 0x04030201)  # expect: 256 16777216 True
print(socket.getservbyname("http"), socket.getservbyname("ssh", "tcp"), socket.getservbyport(443))
# expect: 80 22 https
for call in (lambda: socket.inet_aton("x"), lambda: socket.inet_pton(socket.AF_INET, "1.2"), lambda: socket.inet_ntoa(b"123"),
             lambda: socket.inet_ntop(socket.AF_INET6, b"1"), lambda: socket.htons(70000), lambda: socket.getservbyname("nothing"),
             lambda: socket.getaddrinfo("no.such.host.invalid", 80), lambda: socket.gethostbyname("::1"), lambda: socket.getaddrinfo("localhost", "nothing")):
    try:
        print(call())
    except (OSError, ValueError, OverflowError) as error:
        print(type(error).__name__, error.args)
# expect: OSError ('illegal IP address string passed to inet_aton',)
# expect: OSError ('illegal IP address string passed to inet_pton',)
# expect: OSError ('packed IP wrong length for inet_ntoa',)
# expect: ValueError ('invalid length of packed IP address string',)
# expect: OverflowError ('htons: Python int too large to convert to C 16-bit unsigned integer',)
# expect: OSError ('service/proto not found',)
# expect: gaierror (-2, 'Name or service not known')
# expect: gaierror (-9, 'Address family for hostname not supported')
# expect: gaierror (-8, 'Servname not supported for ai_socktype')
print(repr(socket.AF_INET), socket.SOCK_STREAM.name, socket.SocketKind(2), socket.error is OSError, socket.timeout is TimeoutError)
# expect: <AddressFamily.AF_INET: 2> SOCK_STREAM 2 True True
print(socket.gaierror.__mro__)
# expect: (<class 'socket.gaierror'>, <class 'OSError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
