"""Addresses to connect to and to serve at."""

import itertools

from .deferred import socket


def _set_reuseport(sock):
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)


def _set_nodelay(sock):
    """Send small writes at once."""
    if sock.family in (socket.AF_INET, socket.AF_INET6) and sock.type == socket.SOCK_STREAM and sock.proto == socket.IPPROTO_TCP:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _port_number(port):
    """None for the name of a service."""
    if port in (None, "", b""):
        return 0
    try:
        return int(port)
    except (TypeError, ValueError):
        return None


def _ipaddr_info(host, port, family, type, proto, flowinfo=0, scopeid=0):
    """What getaddrinfo() would give for a host that is an address already; None: it has to be asked."""
    if host is None or proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP):
        return None
    proto = {socket.SOCK_STREAM: socket.IPPROTO_TCP, socket.SOCK_DGRAM: socket.IPPROTO_UDP}.get(type)
    port = _port_number(port)
    if proto is None or port is None:
        return None
    if isinstance(host, bytes):
        host = host.decode("idna")
    if "%" in host:
        return None
    for af in (socket.AF_INET, socket.AF_INET6) if family == socket.AF_UNSPEC else (family,):
        try:
            socket.inet_pton(af, host)
        except OSError:
            continue
        return af, type, proto, "", (host, port, flowinfo, scopeid) if af == socket.AF_INET6 else (host, port)
    return None


def _interleave_addrinfos(addrinfos, first_address_family_count=1):
    """Take the families in turn, after so many of the first one."""
    families = {}
    for info in addrinfos:
        families.setdefault(info[0], []).append(info)
    first, *others = families.values()
    ahead = first[:first_address_family_count - 1]
    rounds = itertools.zip_longest(first[len(ahead):], *others)
    return ahead + [info for turn in rounds for info in turn if info is not None]
