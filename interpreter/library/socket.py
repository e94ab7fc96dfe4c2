"""Sockets: _socket with numbers that have names, files over connections, and the short ways to connect and to serve."""

import io
import os
import _socket
from _socket import *
from enum import IntEnum, IntFlag
from errno import EAGAIN, EBADF, EWOULDBLOCK


def _named(kind, name, prefix):
    """Give the constants of a prefix names of their own."""
    members = {key: value for key, value in vars(_socket).items() if key.startswith(prefix)}
    made = kind(name, members, module=__name__)
    globals().update(made.__members__)
    return made


AddressFamily = _named(IntEnum, "AddressFamily", "AF_")
SocketKind = _named(IntEnum, "SocketKind", "SOCK_")
MsgFlag = _named(IntFlag, "MsgFlag", "MSG_")
AddressInfo = _named(IntFlag, "AddressInfo", "AI_")

__all__ = ["fromfd", "getfqdn", "create_connection", "create_server", "has_dualstack_ipv6", "AddressFamily", "SocketKind"]
__all__ += [_key for _key in vars(_socket) if not _key.startswith("_")]

_NOT_GIVEN = _GLOBAL_DEFAULT_TIMEOUT = object()
_blocking_errnos = {EAGAIN, EWOULDBLOCK}


def _intenum_converter(value, enum_class):
    """The name for a number, where it has one."""
    try:
        return enum_class(value)
    except ValueError:
        return value


class socket(_socket.socket):
    """A socket whose connections can be read and written as files."""

    __slots__ = ["__weakref__", "_io_refs", "_closed"]

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
        _socket.socket.__init__(self, family, type, proto, fileno)  #@ 232
        self._closed = False
        self._io_refs = 0

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        closed = getattr(self, "_closed", False)
        cls = type(self)
        parts = [f"fd={self.fileno()}, family={self.family}, type={self.type}, proto={self.proto}"]
        for name, ask in (("laddr", self.getsockname), ("raddr", self.getpeername)):
            if not closed:
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    parts.append(f"{name}={address}")
        return f"<{cls.__module__}.{cls.__qualname__}{' [closed]' if closed else ''} {', '.join(parts)}>"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")  #@ 274

    def dup(self):
        """Another socket object for the same connection."""
        twin = self.__class__(self.family, self.type, self.proto, fileno=dup(self.fileno()))
        twin.settimeout(self.gettimeout())
        return twin

    def accept(self):
        """Wait for a connection. Gives a socket for it and the client's address."""
        fd, addr = self._accept()  #@ 294
        connection = socket(self.family, self.type, self.proto, fileno=fd)
        # A timeout of the listening socket is not the connection's.
        if self.gettimeout() and getdefaulttimeout() is None:
            connection.setblocking(True)
        return connection, addr

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file that reads from the connection, or writes to it. The modes are r, w and b."""
        if not set(mode) <= set("rwb"):
            raise ValueError("invalid mode %r (only r, w, b allowed)" % (mode,))  #@ 312
        binary = "b" in mode
        writing = "w" in mode
        reading = "r" in mode or not writing
        raw = SocketIO(self, ("r" if reading else "") + ("w" if writing else ""))
        self._io_refs += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("unbuffered streams must be binary")  #@ 330
        if reading and writing:
            layer = io.BufferedRWPair(raw, raw, buffering)
        else:
            layer = (io.BufferedReader if reading else io.BufferedWriter)(raw, buffering)
        if binary:
            return layer
        text = io.TextIOWrapper(layer, io.text_encoding(encoding), errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        """Send what is in a file opened in binary mode, from a place on. Gives the number of bytes sent."""
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")  #@ 455
        if not self.type & SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")  #@ 457
        if count is not None:
            if not isinstance(count, int):
                raise TypeError("count must be a positive integer (got {!r})".format(count))  #@ 460
            if count <= 0:
                raise ValueError("count must be a positive integer (got {!r})".format(count))  #@ 463
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")  #@ 420
        if offset:
            file.seek(offset)
        sent = 0
        try:
            while count is None or sent < count:
                data = file.read(8192 if count is None else min(8192, count - sent))
                if not data:
                    break
                self.sendall(data)
                sent += len(data)
        finally:
            if sent > 0 and hasattr(file, "seek"):
                file.seek(offset + sent)
        return sent

    def _decref_socketios(self):
        self._io_refs -= self._io_refs > 0
        if self._closed:
            self.close()

    def _real_close(self, _ss=_socket.socket):
        _ss.close(self)  #@ 497

    def close(self):
        """Close: at once, or with the last file made of it."""
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()  #@ 503

    def detach(self):
        """Give the descriptor away; the object is closed then, the connection is not."""
        self._closed = True
        return super().detach()

    @property
    def family(self):
        return _intenum_converter(super().family, AddressFamily)

    @property
    def type(self):
        return _intenum_converter(super().type, SocketKind)

    def get_inheritable(self):
        return False

    def set_inheritable(self, inheritable):
        pass


SocketType = _socket.SocketType


def fromfd(fd, family, type, proto=0):
    """A socket over a copy of a descriptor."""
    return socket(family, type, proto, dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected to each other."""
    return tuple(socket(end.family, end.type, end.proto, end.detach())
                 for end in _socket.socketpair(AF_UNIX if family is None else family, type, proto))


class SocketIO(io.RawIOBase):
    """A connection as a file without buffers."""

    def __init__(self, sock, mode):
        if mode.replace("b", "") not in ("r", "w", "rw"):
            raise ValueError("invalid mode: %r" % mode)
        super().__init__()
        self._sock = sock
        self._mode = mode if "b" in mode else mode + "b"
        self._reading = "r" in mode
        self._writing = "w" in mode
        self._timeout_occurred = False

    def readinto(self, b):
        """Fill a buffer with what has come. 0 is the end, None: nothing yet, and the socket does not wait."""
        self._checkClosed()
        self._checkReadable()
        if self._timeout_occurred:
            raise OSError("cannot read from timed out object")  #@ 703
        try:
            return self._sock.recv_into(b)  #@ 706
        except timeout:
            self._timeout_occurred = True
            raise
        except error as problem:
            if problem.errno not in _blocking_errnos:
                raise
            return None

    def write(self, b):
        """Send what there is room for. None: there is no room, and the socket does not wait."""
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(b)  #@ 724
        except error as problem:
            if problem.errno not in _blocking_errnos:
                raise
            return None

    def _open_only(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")

    def readable(self):
        self._open_only()
        return self._reading

    def writable(self):
        self._open_only()
        return self._writing

    def seekable(self):
        self._open_only()
        return False

    def fileno(self):
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        return self._mode

    def close(self):
        """Close the file. The socket goes with it if it was the last that used a closed socket."""
        if not self.closed:
            super().close()
            self._sock._decref_socketios()
            self._sock = None


def getfqdn(name=""):
    """A host's name with its domain, as far as that is known."""
    name = name.strip()
    if name in ("", "0.0.0.0", "::"):
        name = gethostname()
    try:
        found, aliases, _ = gethostbyaddr(name)
    except error:
        return name
    return next((candidate for candidate in [found, *aliases] if "." in candidate), found)


def create_connection(address, timeout=_NOT_GIVEN, source_address=None, *, all_errors=False):
    """Connect to (host, port), trying each of the host's addresses."""
    host, port = address
    exceptions = []
    for res in getaddrinfo(host, port, 0, SOCK_STREAM):  #@ 827
        sock = None
        af, socktype, proto, _, sa = res
        try:
            sock = socket(af, socktype, proto)  #@ 831
            if timeout is not _NOT_GIVEN:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)  #@ 835
            sock.connect(sa)  #@ 836
            exceptions.clear()
            return sock
        except error as problem:
            if not all_errors:
                exceptions.clear()
            exceptions.append(problem)
            if sock is not None:
                sock.close()
    if not exceptions:
        raise error("getaddrinfo returns an empty list")  #@ 857
    try:
        if not all_errors:
            raise exceptions[0]  #@ 851
        raise ExceptionGroup("create_connection failed", exceptions)  #@ 852
    finally:
        exceptions.clear()


def has_dualstack_ipv6():
    """Can one socket serve IPv4 and IPv6?"""
    return has_ipv6


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens at (host, port)."""
    if dualstack_ipv6 and not has_dualstack_ipv6():
        raise ValueError("dualstack_ipv6 not supported on this platform")  #@ 899
    if dualstack_ipv6 and family != AF_INET6:
        raise ValueError("dualstack_ipv6 requires AF_INET6 family")  #@ 901
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)  #@ 930
        except error as err:
            msg = "%s (while attempting to bind on address %r)" % (err.strerror, address)
            raise error(err.errno, msg) from None  #@ 934
        sock.listen(*() if backlog is None else (backlog,))
        return sock
    except error:
        sock.close()
        raise


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """What to make sockets from for a host and a port: (family, kind, protocol, canonical name, address) each."""
    found = []
    for res in _socket.getaddrinfo(host, port, family, type, proto, flags):  #@ 962
        number, kind, *rest = res
        found.append((_intenum_converter(number, AddressFamily), _intenum_converter(kind, SocketKind), *rest))
    return found
