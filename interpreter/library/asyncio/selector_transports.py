#@ selector_events.py +10000
"""Transports of sockets: what the loop with a selector loads with its first connection."""

from _asyncio import _hold, _let_go, _settled
from _collections import deque

from . import addresses, constants, futures, protocols, transports, trsock
from .deferred import selectors, socket, warnings
from .log import logger
from .selector_events import _WOULD_WAIT

# Classes say that they are the loop's module's, and so they are for programs and reprs.
__name__ = "asyncio.selector_events"


class _SelectorTransport(transports._PausableReading, transports._FlowControlMixin, transports.Transport):
    """A socket that a loop watches."""

    # Bytes that one call receives at most.
    max_size = 256 * 1024
    _buffer_factory = bytearray
    # Of one whose making has failed.
    _sock = None

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra["socket"] = trsock.TransportSocket(sock)
        for name, ask in (("sockname", sock.getsockname), ("peername", sock.getpeername)):
            if name == "peername" and name in self._extra:
                continue
            try:
                self._extra[name] = ask()
            except OSError:
                self._extra[name] = None
        self._sock = sock
        self._watched_fd = sock.fileno()
        self._protocol_connected = False
        self.set_protocol(protocol)
        self._server = server
        # What could not be sent yet.
        self._buffer = self._buffer_factory()
        # Not 0: connection_lost() is on its way; then it counts the writes that come too late.
        self._conn_lost = 0
        self._closing = False
        self._paused = False
        if self._server is not None:
            self._server._attach()
        loop._transports[self._watched_fd] = self
        _hold(self, loop)
        _hold(sock, loop)

    def _begin(self, waiter):
        """connection_made first; only then data may come; only then whoever waits for the transport goes on."""
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(self._add_reader, self._watched_fd, self._read_ready)
        if waiter is not None:
            self._loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._sock is None:
            info.append("closed")
        elif self._closing:
            info.append("closing")
        info.append(f"fd={self._watched_fd}")
        loop = self._loop
        if loop is not None and not loop.is_closed():
            read = "polling" if loop._is_watched(self._watched_fd, selectors.EVENT_READ) else "idle"
            write = "polling" if loop._is_watched(self._watched_fd, selectors.EVENT_WRITE) else "idle"
            info.append(f"read={read} write=<{write}, bufsize={self.get_write_buffer_size()}>")
        return f"<{' '.join(info)}>"

    def abort(self):
        """Close now: what is not sent is lost."""
        self._force_close(None)

    def get_protocol(self):
        return self._protocol

    def set_protocol(self, protocol):
        self._protocol_connected = True
        self._protocol = protocol

    def is_closing(self):
        return self._closing

    def close(self):
        """Read no more; end when all is sent."""
        if not self._closing:
            self._stop_reading()
            if not self._buffer:
                self._loop._remove_writer(self._watched_fd)
                self._end_soon(None)

    def _stop_reading(self):
        self._closing = True
        self._loop._remove_reader(self._watched_fd)

    def _end_soon(self, exc):
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def __del__(self):
        if self._sock is not None:
            warnings.warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._sock.close()

    def _fatal_error(self, exc, message="Fatal error on transport"):
        """Called while `exc` is handled. Errors of the connection are its end, others are reported as well."""
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({
                "message": message, "exception": exc, "transport": self, "protocol": self._protocol,
            })
        elif self._loop.get_debug():
            logger.debug("%r: %s", self, message, exc_info=True)
        self._force_close(exc)

    def _guarded(self, message, call, *args):
        """(True, the result), or after an error, which ends the connection, (False, None)."""
        try:
            return True, call(*args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, message)
            return False, None

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._loop._remove_writer(self._watched_fd)
        if not self._closing:
            self._stop_reading()
        self._end_soon(exc)

    def _call_connection_lost(self, exc):
        try:
            if self._protocol_connected:
                self._protocol.connection_lost(exc)  #@ 896
        finally:
            self._sock.close()
            self._loop._transports.pop(self._watched_fd, None)
            self._sock = self._protocol = self._loop = None
            _let_go(self)
            _settled(self, _SelectorTransport.__del__)
            server, self._server = self._server, None
            if server is not None:
                server._detach()

    def _is_too_late(self):
        """Is the connection lost, so that there is nothing to write to?"""
        if not self._conn_lost:
            return False
        if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
            logger.warning("socket.send() raised exception.")
        self._conn_lost += 1
        return True

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _add_reader(self, fd, callback, *args):
        if self.is_reading():
            self._loop._add_reader(fd, callback, *args)


def _check_bytes(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")


class _SelectorSocketTransport(_SelectorTransport):
    """A stream."""

    # sendfile() may be used with it.
    _sends_files = True

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        self._read_ready_cb = None
        super().__init__(loop, sock, protocol, extra, server)
        self._eof = False
        addresses._set_nodelay(self._sock)
        self._begin(waiter)

    def set_protocol(self, protocol):
        buffered = isinstance(protocol, protocols.BufferedProtocol)
        self._read_ready_cb = self._read_ready__get_buffer if buffered else self._read_ready__data_received
        super().set_protocol(protocol)

    def _read_ready(self):
        if not self._conn_lost:
            self._read_ready_cb()

    def _own_buffer(self):
        buf = self._protocol.get_buffer(-1)
        if not len(buf):
            raise RuntimeError("get_buffer() returned an empty buffer")
        return buf

    def _read_ready__get_buffer(self):
        fine, buf = self._guarded("Fatal error: protocol.get_buffer() call failed.", self._own_buffer)
        if not fine:
            return
        try:
            nbytes = self._sock.recv_into(buf)  #@ 970
        except _WOULD_WAIT:
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal read error on socket transport")
            return
        if nbytes:
            self._guarded("Fatal error: protocol.buffer_updated() call failed.", self._protocol.buffer_updated, nbytes)
        else:
            self._read_ready__on_eof()

    def _read_ready__data_received(self):
        try:
            data = self._sock.recv(self.max_size)  #@ 995
        except _WOULD_WAIT:
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal read error on socket transport")
            return
        if not data:
            self._read_ready__on_eof()
            return
        try:
            self._protocol.data_received(data)  #@ 1009
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal error: protocol.data_received() call failed.")

    def _read_ready__on_eof(self):
        if self._loop.get_debug():
            logger.debug("%r received EOF", self)
        fine, keep_open = self._guarded("Fatal error: protocol.eof_received() call failed.", self._protocol.eof_received)
        if fine and keep_open:
            # There is nothing more to read, and the socket stays readable for ever.
            self._loop._remove_reader(self._watched_fd)
        elif fine:
            self.close()

    def write(self, data):
        """Send as much as there is room for; the rest is sent when there is more."""
        _check_bytes(data)
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")  #@ 1042
        if not data or self._is_too_late():
            return
        if not self._buffer:
            try:
                n = self._sock.send(data)
            except _WOULD_WAIT:
                pass
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, "Fatal write error on socket transport")
                return
            else:
                data = data[n:]
                if not data:
                    return
            self._loop._add_writer(self._watched_fd, self._write_ready)
        self._buffer.extend(data)
        self._maybe_pause_protocol()

    def _write_ready(self):
        assert self._buffer, "Data should not be empty"
        if self._conn_lost:
            return
        try:
            n = self._sock.send(self._buffer)  #@ 1082
        except _WOULD_WAIT:
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop._remove_writer(self._watched_fd)
            self._buffer.clear()
            self._fatal_error(exc, "Fatal write error on socket transport")
            return
        del self._buffer[:n]
        # The protocol may write more here.
        self._maybe_resume_protocol()
        if self._buffer:
            return
        self._loop._remove_writer(self._watched_fd)
        if self._closing:
            self._call_connection_lost(None)
        elif self._eof:
            self._sock.shutdown(socket.SHUT_WR)

    def write_eof(self):
        """Send the end of the stream, after what is waiting to be sent."""
        if not (self._closing or self._eof):
            self._eof = True
            if not self._buffer:
                self._sock.shutdown(socket.SHUT_WR)

    def can_write_eof(self):
        return True


class _SelectorDatagramTransport(_SelectorTransport):
    """Datagrams: to one address, or to any."""

    _buffer_factory = deque

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        self._buffer_size = 0
        self._begin(waiter)

    def get_write_buffer_size(self):
        return self._buffer_size

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            received = self._sock.recvfrom(self.max_size)
        except _WOULD_WAIT:
            return
        except OSError as exc:
            self._protocol.error_received(exc)
            return
        self._protocol.datagram_received(*received)

    def _send(self, data, addr):
        """Send one. BlockingIOError: there is no room. Of other errors the protocol hears; False then."""
        try:
            if self._extra["peername"]:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except _WOULD_WAIT:
            raise
        except OSError as exc:
            self._protocol.error_received(exc)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal write error on datagram transport")
        else:
            return True
        return False

    def sendto(self, data, addr=None):
        """Send one datagram, or keep it until there is room."""
        _check_bytes(data)
        if not data:
            return
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f"Invalid address: must be None or {self._address}")
            addr = self._address
            if self._is_too_late():
                return
        if not self._buffer:
            try:
                self._send(data, addr)
                return
            except _WOULD_WAIT:
                self._loop._add_writer(self._watched_fd, self._sendto_ready)
        self._buffer_size += len(data)
        self._buffer.append((bytes(data), addr))
        self._maybe_pause_protocol()

    def _sendto_ready(self):
        while self._buffer:
            data, addr = self._buffer.popleft()
            self._buffer_size -= len(data)
            try:
                if not self._send(data, addr):
                    return
            except _WOULD_WAIT:
                self._buffer.appendleft((data, addr))
                self._buffer_size += len(data)
                break
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._remove_writer(self._watched_fd)
            if self._closing:
                self._call_connection_lost(None)
