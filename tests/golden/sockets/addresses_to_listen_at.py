# For a server that listens anywhere, getaddrinfo() gives the address of IPv4 first; for a client at home, that of IPv6.
import socket

for flags in (socket.AI_PASSIVE, 0):
    for family, kind, protocol, name, address in socket.getaddrinfo(None, 80, type=socket.SOCK_STREAM, flags=flags):
        print(family.name, kind.name, protocol, repr(name), address)
# expect: AF_INET SOCK_STREAM 6 '' ('0.0.0.0', 80)
# expect: AF_INET6 SOCK_STREAM 6 '' ('::', 80, 0, 0)
# expect: AF_INET6 SOCK_STREAM 6 '' ('::1', 80, 0, 0)
# expect: AF_INET SOCK_STREAM 6 '' ('127.0.0.1', 80)
