"""The loop with a selector: what it sleeps on are sockets beside its timers. Its transports are made here."""

import errno
import sys

from _asyncio import _purpose
from _collections import deque
from _functools import partial

from . import addresses, base_events, constants, events, futures, protocols, transports, trsock
from .deferred import selectors, socket, warnings, weakref
from .log import logger

__all__ = ("BaseSelectorEventLoop",)

# What a socket says that could not do it without waiting.
_WOULD_WAIT = (BlockingIOError, InterruptedError)


class BaseSelectorEventLoop(base_events.BaseEventLoop):
    """`selector`: watch files with this one. Without it the loop watches with what it sleeps on, as soon as there is a file."""

    def __init__(self, selector=None):
        super().__init__()
        if "logging" in sys.modules:
            # Who has not loaded it cannot have asked for messages this fine.
            logger.debug("Using selector: %s", "EpollSelector" if selector is None else type(selector).__name__)
        # By descriptor; made with the first transport.
        self._transports = None
        self._csock = None
        if selector is not None:
            self._selector = selector
            self._make_self_pipe()

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self.is_closed():
            return
        if self._csock is not None:
            self._close_self_pipe()
        super().close()
        if self._selector is not None:
            self._selector.close()
            self._selector = None

    # Waking a loop that sleeps in a selector of the program's takes a socket that the selector watches.

    def _make_self_pipe(self):
        self._ssock, self._csock = socket.socketpair()
        self._ssock.setblocking(False)
        self._csock.setblocking(False)
        self._add_reader(self._ssock.fileno(), self._read_from_self)

    def _close_self_pipe(self):
        self._remove_reader(self._ssock.fileno())
        for end in (self._ssock, self._csock):
            end.close()
        self._ssock = self._csock = None

    def _read_from_self(self):
        try:
            while self._ssock.recv(4096):
                pass
        except BlockingIOError:
            pass

    def _write_to_self(self):
        if self._csock is None:
            super()._write_to_self()
            return
        try:
            self._csock.send(b"\0")
        except OSError:
            # Full: it wakes the loop as it is.
            pass

    # Watching files.

    def _files(self):
        """The selector, made when it is needed first."""
        if self._selector is None:
            from .loop_selector import LoopSelector
            self._selector = LoopSelector(self._poll)
        return self._selector

    def _callbacks_of(self, fd):
        """Events that are watched for, and the handles for reading and for writing."""
        try:
            key = self._files().get_key(fd)
        except KeyError:
            return 0, None, None
        return key.events, *key.data

    def _is_watched(self, fd, event):
        return self._selector is not None and bool(self._callbacks_of(fd)[0] & event)

    def _watch(self, fd, old, mask, reader, writer):
        if not old:
            self._files().register(fd, mask, (reader, writer))
        elif mask:
            self._files().modify(fd, mask, (reader, writer))
        else:
            self._files().unregister(fd)

    def _add_reader(self, fd, callback, *args):
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        mask, reader, writer = self._callbacks_of(fd)
        self._watch(fd, mask, mask | selectors.EVENT_READ, handle, writer)
        if reader is not None:
            reader.cancel()
        return handle

    def _remove_reader(self, fd):
        """Was there one?"""
        if self.is_closed():
            return False
        mask, reader, writer = self._callbacks_of(fd)
        if mask:
            self._watch(fd, mask, mask & ~selectors.EVENT_READ, None, writer)
        if reader is not None:
            reader.cancel()
        return reader is not None

    def _add_writer(self, fd, callback, *args):
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        mask, reader, writer = self._callbacks_of(fd)
        self._watch(fd, mask, mask | selectors.EVENT_WRITE, reader, handle)
        if writer is not None:
            writer.cancel()
        return handle

    def _remove_writer(self, fd):
        """Was there one?"""
        if self.is_closed():
            return False
        mask, reader, writer = self._callbacks_of(fd)
        if mask:
            self._watch(fd, mask, mask & ~selectors.EVENT_WRITE, reader, None)
        if writer is not None:
            writer.cancel()
        return writer is not None

    def _process_events(self, event_list):
        """Make ready what files have become ready for."""
        for key, mask in event_list:
            reader, writer = key.data
            for event, handle, remove in (
                (selectors.EVENT_READ, reader, self._remove_reader), (selectors.EVENT_WRITE, writer, self._remove_writer),
            ):
                if not mask & event or handle is None:
                    continue
                if handle._cancelled:
                    remove(key.fileobj)
                else:
                    self._ready.append(handle)

    def _ensure_fd_no_transport(self, fd):
        """A transport's file is the transport's alone."""
        fileno = fd
        if not isinstance(fileno, int):
            try:
                fileno = int(fileno.fileno())
            except (AttributeError, TypeError, ValueError):
                raise ValueError(f"Invalid file object: {fd!r}") from None
        transport = None if self._transports is None else self._transports.get(fileno)
        if transport is not None and not transport.is_closing():
            raise RuntimeError(f"File descriptor {fd!r} is used by transport {transport!r}")

    def add_reader(self, fd, callback, *args):
        """Call back in every iteration in which the file can be read."""
        self._ensure_fd_no_transport(fd)
        self._add_reader(fd, callback, *args)

    def remove_reader(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_reader(fd)

    def add_writer(self, fd, callback, *args):
        """Call back in every iteration in which the file can be written."""
        self._ensure_fd_no_transport(fd)
        self._add_writer(fd, callback, *args)

    def remove_writer(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_writer(fd)

    # Sockets without transports.

    def _check_non_blocking(self, sock):
        if self._debug and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")

    async def _when_possible(self, sock, add, done, attempt, purpose):
        """What attempt() gives: now, or at the first time that it need not wait. `add` and `done` watch the file and end that."""
        self._check_non_blocking(sock)
        try:
            return attempt()
        except _WOULD_WAIT:
            pass
        return await self._watched_attempt(sock, add, done, attempt, purpose)

    def _watched_attempt(self, sock, add, done, attempt, purpose):
        future = _purpose(self.create_future(), purpose)
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        handle = add(fd, self._attempt, future, attempt)
        future.add_done_callback(partial(done, fd, handle=handle))
        return future

    def _attempt(self, future, attempt):
        if future.done():
            return
        try:
            result = attempt()
        except _WOULD_WAIT:
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            future.set_exception(exc)
        else:
            future.set_result(result)

    def _sock_read_done(self, fd, fut, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_reader(fd)

    def _sock_write_done(self, fd, fut, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_writer(fd)

    async def _read(self, sock, attempt, purpose):
        return await self._when_possible(sock, self._add_reader, self._sock_read_done, attempt, purpose)

    async def sock_recv(self, sock, n):
        """Up to n bytes."""
        return await self._read(sock, lambda: sock.recv(n), "sock_recv")

    async def sock_recv_into(self, sock, buf):
        """Receive into a buffer; gives the number of bytes."""
        return await self._read(sock, lambda: sock.recv_into(buf), "sock_recv_into")

    async def sock_recvfrom(self, sock, bufsize):
        """A datagram and the address it came from."""
        return await self._read(sock, lambda: sock.recvfrom(bufsize), "sock_recvfrom")

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        """Receive a datagram into a buffer; gives the number of bytes, and the address it came from."""
        nbytes = nbytes or len(buf)
        return await self._read(sock, lambda: sock.recvfrom_into(buf, nbytes), "sock_recvfrom_into")

    async def sock_sendall(self, sock, data):
        """Send all. After an error nobody knows how much was sent."""
        self._check_non_blocking(sock)
        try:
            sent = sock.send(data)
        except _WOULD_WAIT:
            sent = 0
        if sent == len(data):
            return None
        view = memoryview(data)

        def send_more():
            nonlocal sent
            sent += sock.send(view[sent:])
            if sent < len(view):
                raise BlockingIOError
        return await self._watched_attempt(sock, self._add_writer, self._sock_write_done, send_more, "sock_sendall")

    async def sock_sendto(self, sock, data, address):
        """Send a datagram; gives the number of bytes."""
        return await self._when_possible(
            sock, self._add_writer, self._sock_write_done, lambda: sock.sendto(data, address), "sock_sendto",
        )

    async def sock_connect(self, sock, address):
        """Connect to an address; a host's name is resolved."""
        self._check_non_blocking(sock)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            resolved = await self._ensure_resolved(  #@ 625
                address, family=sock.family, type=sock.type, proto=sock.proto, loop=self)
            _, _, _, _, address = resolved[0]
        fut = _purpose(self.create_future(), "connect")
        self._sock_connect(fut, sock, address)
        try:
            return await fut  #@ 634
        finally:
            # An exception's traceback has this frame: no circle through it.
            fut = None

    def _sock_connect(self, fut, sock, address):
        fd = sock.fileno()
        try:
            sock.connect(address)  #@ 642
            fut.set_result(None)
        except _WOULD_WAIT:
            # It goes on by itself, and the socket becomes writable at its end.
            self._ensure_fd_no_transport(fd)
            handle = self._add_writer(fd, self._sock_connect_cb, fut, sock, address)
            fut.add_done_callback(partial(self._sock_write_done, fd, handle=handle))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            fut.set_exception(exc)
        finally:
            fut = None

    def _sock_connect_cb(self, fut, sock, address):
        if fut.done():
            return
        try:
            err = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if err != 0:
                raise OSError(err, f'Connect call failed {address}')  #@ 674
            fut.set_result(None)
        except _WOULD_WAIT:
            pass
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            fut.set_exception(exc)
        finally:
            fut = None

    async def sock_accept(self, sock):
        """Wait for a client: a socket for it, non-blocking, and its address."""
        def accept():
            conn, address = sock.accept()
            conn.setblocking(False)
            return conn, address
        return await self._read(sock, accept, "sock_accept")

    # Serving.

    def _start_serving(self, protocol_factory, sock, server=None, backlog=100):
        self._add_reader(sock.fileno(), self._accept_connection, protocol_factory, sock, server, backlog)

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        sock.close()

    def _accept_connection(self, protocol_factory, sock, server=None, backlog=100):
        """Clients are there: take all, each in a task of its own."""
        for _ in range(backlog):
            try:
                conn, addr = sock.accept()
                if self._debug:
                    logger.debug("%r got a new connection from %r: %r", server, addr, conn)
                conn.setblocking(False)
            except (*_WOULD_WAIT, ConnectionAbortedError):
                return
            except OSError as exc:
                if exc.errno not in (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM):
                    raise
                # The client stays in the queue: it would be tried again at once, for ever.
                self.call_exception_handler({
                    "message": "socket.accept() out of system resource", "exception": exc, "socket": trsock.TransportSocket(sock),
                })
                self._remove_reader(sock.fileno())
                self.call_later(constants.ACCEPT_RETRY_DELAY, self._start_serving, protocol_factory, sock, server, backlog)
            else:
                self.create_task(self._accept_connection2(protocol_factory, conn, {"peername": addr}, server))

    async def _accept_connection2(self, protocol_factory, conn, extra, server=None):
        protocol = transport = None
        try:
            protocol = protocol_factory()
            waiter = _purpose(self.create_future(), "connection_made")
            transport = self._make_socket_transport(conn, protocol, waiter, extra=extra, server=server)
            await self._when_made(transport, protocol, waiter)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if self._debug:
                known = {"protocol": protocol, "transport": transport}
                self.call_exception_handler({
                    "message": "Error on transport creation for incoming connection",
                    "exception": exc,
                    **{name: value for name, value in known.items() if value is not None},
                })

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        return _SelectorSocketTransport(self, sock, protocol, waiter, extra, server)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        return _SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)


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
        if loop._transports is None:
            loop._transports = weakref.WeakValueDictionary()
        loop._transports[self._watched_fd] = self

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
            self._sock = self._protocol = self._loop = None
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
