"""Connections: objects, pickled, through pipes and sockets, each with its length before it."""

import io
import itertools
import os
import selectors
import struct
import time
from _multiprocessing import _bury, _when_dead

from . import context, reduction, util

__all__ = ["Client", "Listener", "Pipe", "wait"]

BufferTooShort = context.BufferTooShort
_ForkingPickler = reduction.ForkingPickler

# Longer messages are written in two pieces: copying them would take longer.
_LONG = 16384
_LONGEST_WITH_SHORT_HEADER = 0x7fffffff


class _ConnectionBase:
    _handle = None

    def __init__(self, handle, readable=True, writable=True):
        handle = handle.__index__()
        if not handle >= 0:
            raise ValueError("invalid handle")
        if not readable and not writable:
            raise ValueError("at least one of `readable` and `writable` must be True")
        self._handle, self._readable, self._writable = handle, readable, writable
        _when_dead(self, _ConnectionBase.close)

    def _check_closed(self):
        if self._handle is None:
            raise OSError("handle is closed")  #@ 137

    def _check_readable(self):
        """Refuse to read from what is for writing."""
        if not self._readable:
            raise OSError("connection is write-only")  #@ 141

    def _check_writable(self):
        """Refuse to write to what is for reading."""
        if not self._writable:
            raise OSError("connection is read-only")  #@ 145

    def _bad_message_length(self):
        """What has come cannot be skipped: nothing more is to be had here."""
        if self._writable:
            self._readable = False
        else:
            self.close()
        raise OSError("bad message length")  #@ 152

    closed = property(lambda self: self._handle is None, doc="Is it closed?")
    readable = property(lambda self: self._readable, doc="Can it be read from?")
    writable = property(lambda self: self._writable, doc="Can it be written to?")

    def fileno(self):
        self._check_closed()
        return self._handle

    def close(self):
        """Let go of the descriptor; once is enough."""
        if self._handle is None:
            return
        try:
            self._close()
        finally:
            self._handle = None

    def send_bytes(self, buf, offset=0, size=None):
        """Send bytes as one message."""
        self._check_closed()  #@ 184
        self._check_writable()
        view = memoryview(buf)
        if view.itemsize > 1:
            view = view.cast("B")
        total = view.nbytes
        if offset < 0:
            raise ValueError("offset is negative")
        if total < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = total - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > total:
            raise ValueError("buffer length < offset + size")
        self._send_bytes(view[offset:offset + size])  #@ 200

    def send(self, obj):
        """Send an object."""
        self._check_closed()  #@ 204
        self._check_writable()  #@ 205
        self._send_bytes(_ForkingPickler.dumps(obj))  #@ 206

    def recv_bytes(self, maxlength=None):
        """The bytes of the next message."""
        self._check_closed()  #@ 212
        self._check_readable()
        if (maxlength or 0) < 0:
            raise ValueError("negative maxlength")
        message = self._recv_bytes(maxlength)  #@ 216
        if message is None:
            self._bad_message_length()
        return message.getvalue()

    def recv_bytes_into(self, buf, offset=0):
        """Put the next message into a buffer; gives its length."""
        self._check_closed()
        self._check_readable()
        with memoryview(buf) as view:
            room = view.itemsize * len(view)
            if offset < 0:
                raise ValueError("negative offset")
            if offset > room:
                raise ValueError("offset too large")
            message = self._recv_bytes().getvalue()
            if room < offset + len(message):
                raise BufferTooShort(message)
            view.cast("B")[offset:offset + len(message)] = message
            return len(message)

    def recv(self):
        """The next object."""
        self._check_closed()  #@ 248
        self._check_readable()  #@ 249
        buf = self._recv_bytes()  #@ 250
        return _ForkingPickler.loads(buf.getbuffer())  #@ 251

    def poll(self, timeout=0.0):
        """Is there something to be read, by the time that is given?"""
        self._check_closed()  #@ 255
        self._check_readable()
        return self._poll(timeout)  #@ 257

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


class Connection(_ConnectionBase):
    """A connection through a descriptor."""

    def _close(self):
        os.close(self._handle)

    def _send(self, buf):
        while True:
            written = os.write(self._handle, buf)  #@ 384
            if written == len(buf):
                break
            buf = buf[written:]

    def _recv(self, size):
        buf = io.BytesIO()
        left = size
        while left > 0:
            chunk = os.read(self._handle, left)  #@ 395
            if len(chunk) == 0:
                if left == size:
                    raise EOFError  #@ 399
                raise OSError("got end of file during message")  #@ 401
            buf.write(chunk)
            left -= len(chunk)
        return buf

    def _send_bytes(self, buf):
        size = len(buf)
        if size > _LONGEST_WITH_SHORT_HEADER:
            self._send(struct.pack("!iQ", -1, size))
            self._send(buf)
        elif size > _LONG:
            self._send(struct.pack("!i", size))
            self._send(buf)  #@ 421
        else:
            self._send(struct.pack("!i", size) + buf)  #@ 427

    def _recv_bytes(self, maxsize=None):
        size, = struct.unpack("!i", self._recv(4).getvalue())  #@ 430
        if size == -1:
            size, = struct.unpack("!Q", self._recv(8).getvalue())
        if maxsize is not None and size > maxsize:
            return None
        return self._recv(size)

    def _poll(self, timeout):
        return bool(wait([self], timeout))  #@ 440


def Pipe(duplex=True):
    """Two connections; both ways, or the first to read from and the second to write to."""
    _bury()
    if duplex:
        import socket
        one, other = socket.socketpair()
        return Connection(one.detach()), Connection(other.detach())
    reader, writer = os.pipe()
    return Connection(reader, writable=False), Connection(writer, readable=False)


_WaitSelector = selectors.PollSelector


def wait(object_list, timeout=None):
    """Those of the connections, sockets and sentinels that are ready to be read from, by the time that is given."""
    with _WaitSelector() as selector:
        for waited in object_list:
            selector.register(waited, selectors.EVENT_READ)
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            ready = selector.select(timeout)  #@ 930
            if ready:
                return [key.fileobj for key, _ in ready]
            if timeout is not None:
                timeout = deadline - time.monotonic()
                if timeout < 0:
                    return ready


class Listener:
    """Waits for clients at an address."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        import socket
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError("authkey should be a byte string")
        family = family or (address_type(address) if address else "AF_UNIX")
        self._family, self._authkey = family, authkey
        self._socket = socket.socket(getattr(socket, family))
        try:
            if family == "AF_INET":
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.setblocking(True)
            self._socket.bind(address or arbitrary_address(family))
            self._socket.listen(backlog)
        except OSError:
            self._socket.close()
            raise
        self._address = self._socket.getsockname()
        self._last_accepted = None
        self._unlink = util.Finalize(self, os.unlink, args=(self._address,), exitpriority=0) if family == "AF_UNIX" else None

    def accept(self):
        """The connection of the next client."""
        if self._socket is None:
            raise OSError("listener is closed")
        client, self._last_accepted = self._socket.accept()
        client.setblocking(True)
        connection = Connection(client.detach())
        if self._authkey is not None:
            deliver_challenge(connection, self._authkey)
            answer_challenge(connection, self._authkey)
        return connection

    def close(self):
        if self._socket is not None:
            self._socket.close()
            self._socket = None
            if self._unlink is not None:
                self._unlink()

    address = property(lambda self: self._address)
    last_accepted = property(lambda self: self._last_accepted)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Client(address, family=None, authkey=None):
    """A connection to a listener."""
    import socket
    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError("authkey should be a byte string")
    with socket.socket(getattr(socket, family or address_type(address))) as client:
        client.setblocking(True)
        client.connect(address)
        connection = Connection(client.detach())
    if authkey is not None:
        answer_challenge(connection, authkey)
        deliver_challenge(connection, authkey)
    return connection


_mmap_counter = itertools.count()


def arbitrary_address(family):
    """An address that is free."""
    if family == "AF_INET":
        return "localhost", 0
    if family == "AF_UNIX":
        return os.path.join(util.get_temp_dir(), f"listener-{os.getpid()}-{next(_mmap_counter)}")
    raise ValueError("unrecognized family")


def address_type(address):
    if isinstance(address, tuple):
        return "AF_INET"
    if isinstance(address, str):
        return "AF_UNIX"
    raise ValueError("address type of %r unrecognized" % address)


MESSAGE_LENGTH = 20
CHALLENGE, WELCOME, FAILURE = b"#CHALLENGE#", b"#WELCOME#", b"#FAILURE#"


def _digest(authkey, message):
    import hmac
    if not isinstance(authkey, bytes):
        raise ValueError("Authkey must be bytes, not {0!s}".format(type(authkey)))
    return hmac.new(authkey, message, "md5").digest()


def deliver_challenge(connection, authkey):
    """Let the other side prove that it has the key."""
    message = os.urandom(MESSAGE_LENGTH)
    digest = _digest(authkey, message)
    connection.send_bytes(CHALLENGE + message)
    if connection.recv_bytes(256) == digest:
        connection.send_bytes(WELCOME)
    else:
        connection.send_bytes(FAILURE)
        raise context.AuthenticationError("digest received was wrong")


def answer_challenge(connection, authkey):
    """Prove to the other side that one has the key."""
    message = connection.recv_bytes(256)
    assert message[:len(CHALLENGE)] == CHALLENGE, "message = %r" % message
    connection.send_bytes(_digest(authkey, message[len(CHALLENGE):]))
    if connection.recv_bytes(256) != WELCOME:
        raise context.AuthenticationError("digest sent was rejected")


def _reduce_connection(connection):
    df = reduction.DupFd_of(connection.fileno())
    return _rebuild_connection, (df, connection.readable, connection.writable)


def _rebuild_connection(df, readable, writable):
    return Connection(df.detach(), readable, writable)


reduction.register(Connection, _reduce_connection)
