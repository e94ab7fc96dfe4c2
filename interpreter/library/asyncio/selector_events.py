"""The loop with a selector: what it sleeps on are sockets beside its timers."""

import errno
import sys

from _asyncio import _hold, _let_go, _purpose
from _functools import partial
from _imp import defer as _defer

from . import base_events, constants, events
from .deferred import selector_transports, selectors, socket, trsock
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
        # By descriptor, as long as they are connected.
        self._transports = {}
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
        self._transports.clear()
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
            _hold(self._selector, self)
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

    def _exchange(self, fd, event, handle):
        """Have a handle (None: nothing) called for an event of a file. Gives the one until now, which is cancelled."""
        mask, *handles = self._callbacks_of(fd)
        place = 0 if event == selectors.EVENT_READ else 1
        before, handles[place] = handles[place], handle
        wanted = mask & ~event if handle is None else mask | event
        if mask or wanted:
            self._watch(fd, mask, wanted, *handles)
        if before is not None:
            before.cancel()
        return before

    def _add(self, fd, event, callback, args):
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        self._exchange(fd, event, handle)
        return handle

    def _remove(self, fd, event):
        """Was there one?"""
        return not self.is_closed() and self._exchange(fd, event, None) is not None

    def _add_reader(self, fd, callback, *args):
        return self._add(fd, selectors.EVENT_READ, callback, args)

    def _add_writer(self, fd, callback, *args):
        return self._add(fd, selectors.EVENT_WRITE, callback, args)

    def _remove_reader(self, fd):
        return self._remove(fd, selectors.EVENT_READ)

    def _remove_writer(self, fd):
        return self._remove(fd, selectors.EVENT_WRITE)

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
        transport = self._transports.get(fileno)
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
        _hold(sock, self)
        self._sock_connect(fut, sock, address)
        try:
            return await fut  #@ 634
        finally:
            _let_go(sock)
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
        _hold(sock, self)

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
                _hold(conn, self)
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
            _let_go(conn)
            if self._debug:
                known = {"protocol": protocol, "transport": transport}
                self.call_exception_handler({
                    "message": "Error on transport creation for incoming connection",
                    "exception": exc,
                    **{name: value for name, value in known.items() if value is not None},
                })

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        return selector_transports._SelectorSocketTransport(self, sock, protocol, waiter, extra, server)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        return selector_transports._SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)


_defer(
    __name__, "asyncio.selector_transports",
    ("_SelectorTransport", "_SelectorSocketTransport", "_SelectorDatagramTransport"),
)
