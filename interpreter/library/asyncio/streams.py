"""Streams: connections to read from and write to with await.

    transport ─► StreamReaderProtocol ─► StreamReader ─► read(), readline() …
    write() ─► transport;  drain() waits while the transport has paused its protocol
"""

import sys
from _collections import deque

from _asyncio import _purpose, _settled

from . import coroutines, events, exceptions, format_helpers, protocols
from .deferred import warnings
from .log import logger
from .tasks import sleep

__all__ = (
    "StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server", "open_unix_connection",
    "start_unix_server",
)

# Bytes of a line, and half of those that a reader keeps before it has the transport pause.
_DEFAULT_LIMIT = 2 ** 16


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Connect; gives a reader and a writer. `kwds` are those of create_connection()."""
    loop = events.get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_connection(  #@ 48
        lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


def _protocols_for(client_connected_cb, limit, loop):
    """Makes the protocol, with a reader of its own, for each client."""
    return lambda: StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Serve: client_connected_cb(reader, writer), a coroutine function or a plain one, is called for each client.

    `kwds` are those of create_server(). Gives the Server.
    """
    loop = events.get_running_loop()
    factory = _protocols_for(client_connected_cb, limit, loop)
    return await loop.create_server(factory, host, port, **kwds)  #@ 84


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """As open_connection, to a Unix socket."""
    loop = events.get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_unix_connection(  #@ 97
        lambda: protocol, path, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """As start_server, at a Unix socket."""
    loop = events.get_running_loop()
    factory = _protocols_for(client_connected_cb, limit, loop)
    return await loop.create_unix_server(factory, path, **kwds)  #@ 113


class FlowControlMixin(protocols.Protocol):
    """Has drain() wait as long as the transport says that writing is paused."""

    def __init__(self, loop=None):
        self._loop = events._get_event_loop(stacklevel=4) if loop is None else loop
        self._paused = False
        self._drain_waiters = deque()
        self._connection_lost = False

    def _set_paused(self, paused, message):
        assert self._paused is not paused
        self._paused = paused
        if self._loop.get_debug():
            logger.debug(message, self)

    def pause_writing(self):
        self._set_paused(True, "%r pauses writing")

    def resume_writing(self):
        self._set_paused(False, "%r resumes writing")
        self._release_drainers(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._release_drainers(exc)

    def _release_drainers(self, exc):
        for waiter in self._drain_waiters:
            if waiter.done():
                continue
            if exc is not None:
                waiter.set_exception(exc)
            else:
                waiter.set_result(None)

    def _get_close_waiter(self, stream):
        raise NotImplementedError

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")  #@ 166
        if not self._paused:
            return
        waiter = _purpose(self._loop.create_future(), "drain")
        self._drain_waiters.append(waiter)
        try:
            await waiter  #@ 172
        finally:
            self._drain_waiters.remove(waiter)


class StreamReaderProtocol(FlowControlMixin, protocols.Protocol):
    """Feeds a StreamReader with what comes. Of a server's side, calls back for the client when the connection is made."""

    _source_traceback = None

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._stream_reader = stream_reader
        if stream_reader is not None:
            self._source_traceback = stream_reader._source_traceback
        self._stream_writer = None
        self._task = None
        self._transport = None
        self._client_connected_cb = client_connected_cb
        self._closed = _purpose(self._loop.create_future(), "end of connection")

    def connection_made(self, transport):
        self._transport = transport
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        if self._client_connected_cb is None:
            return
        self._stream_writer = StreamWriter(transport, self, reader, self._loop)
        # As long as there is a connection it is held here, and after that it has nothing to close.
        _settled(self._stream_writer, StreamWriter.__del__)
        res = self._client_connected_cb(reader, self._stream_writer)  #@ 245
        if coroutines.iscoroutine(res):
            def callback(task):
                # A cancelled task raises here: the loop reports that as any callback's error.
                exc = task.exception()  #@ 249
                if exc is not None:
                    message = "Unhandled exception in client_connected_cb"
                    self._loop.call_exception_handler({"message": message, "exception": exc, "transport": transport})
                    transport.close()

            self._task = self._loop.create_task(res)
            self._task.add_done_callback(callback)

    def connection_lost(self, exc):
        reader, closed = self._stream_reader, self._closed
        if exc is None:
            if reader is not None:
                reader.feed_eof()
            if not closed.done():
                closed.set_result(None)
        else:
            if reader is not None:
                reader.set_exception(exc)
            if not closed.done():
                closed.set_exception(exc)
                # Whoever calls wait_closed() has it raised. If nobody does, it is not to be reported.
                closed.exception()
        super().connection_lost(exc)
        self._stream_reader = self._stream_writer = self._task = self._transport = None

    def data_received(self, data):
        reader = self._stream_reader
        if reader is not None:
            reader.feed_data(data)

    def eof_received(self):
        """The transport stays open: the program may go on writing."""
        reader = self._stream_reader
        if reader is not None:
            reader.feed_eof()
        return True

    def _get_close_waiter(self, stream):
        return self._closed


class StreamWriter:
    """Writes to a transport."""

    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        assert reader is None or isinstance(reader, StreamReader)
        self._reader = reader
        self._loop = loop
        self._complete_fut = self._loop.create_future()
        self._complete_fut.set_result(None)

    def __repr__(self):
        reader = "" if self._reader is None else f" reader={self._reader!r}"
        return f"<{self.__class__.__name__} transport={self._transport!r}{reader}>"

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        """Send, or keep what cannot be sent at once."""
        self._transport.write(data)  #@ 343

    def writelines(self, data):
        self._transport.writelines(data)  #@ 346

    def write_eof(self):
        """Send no more: the other side reads to the end."""
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        """Close, after all that was written is sent."""
        self._transport.close()
        _settled(self, StreamWriter.__del__)

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        """Wait until the connection is over; raises the error that ended it."""
        await self._protocol._get_close_waiter(self)  #@ 361

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Wait, if too much was written, until most of it is sent."""
        if self._reader is not None:
            exc = self._reader.exception()
            if exc is not None:
                raise exc  #@ 377
        if self._transport.is_closing():
            # Who writes on and on without looking lets connection_lost() be called here, and hears of it.
            await sleep(0)
        await self._protocol._drain_helper()  #@ 389

    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None):
        """There is no TLS; the loop says so."""
        await self.drain()
        await self._loop.start_tls(
            self._transport, self._protocol, sslcontext, server_side=self._protocol._client_connected_cb is not None,
            server_hostname=server_hostname, ssl_handshake_timeout=ssl_handshake_timeout,
        )

    def __del__(self):
        if self._transport.is_closing():
            return
        if self._loop.is_closed():
            warnings.warn("loop is closed", ResourceWarning)
        else:
            self.close()
            warnings.warn(f"unclosed {self!r}", ResourceWarning)


class StreamReader:
    """Reads what is fed to it. One coroutine at a time can wait for more."""

    _source_traceback = None

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = events._get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None
        self._paused = False
        if self._loop.get_debug():
            self._source_traceback = format_helpers.extract_stack(sys._getframe(1))

    def __repr__(self):
        info = ["StreamReader"]
        if self._buffer:
            info.append(f"{len(self._buffer)} bytes")
        if self._eof:
            info.append("eof")
        if self._limit != _DEFAULT_LIMIT:
            info.append(f"limit={self._limit}")
        for name in ("waiter", "exception", "transport"):
            value = getattr(self, f"_{name}")
            if value:
                info.append(f"{name}={value!r}")
        if self._paused:
            info.append("paused")
        return f"<{' '.join(info)}>"

    # Feeding.

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        """Every read from now on raises this."""
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def _wakeup_waiter(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def set_transport(self, transport):
        assert self._transport is None, "Transport already set"
        self._transport = transport

    def feed_eof(self):
        self._eof = True
        self._wakeup_waiter()

    def at_eof(self):
        """Is all read, and is there no more to come?"""
        return self._eof and not self._buffer

    def feed_data(self, data):
        """Data has come. Twice the limit is too much: the transport is paused until some of it is read."""
        assert not self._eof, "feed_data after feed_eof"
        if not data:
            return
        self._buffer.extend(data)
        self._wakeup_waiter()
        if self._transport is None or self._paused or len(self._buffer) <= 2 * self._limit:
            return
        try:
            self._transport.pause_reading()
        except NotImplementedError:
            # One that cannot pause: it is not asked again.
            self._transport = None
        else:
            self._paused = True

    def _maybe_resume_transport(self):
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()

    # Reading.

    async def _wait_for_data(self, func_name):
        if self._waiter is not None:
            raise RuntimeError(f"{func_name}() called while another coroutine is already waiting for incoming data")  #@ 526
        assert not self._eof, "_wait_for_data after EOF"
        if self._paused:
            # A reader that wants more than the limit would wait for ever otherwise.
            self._paused = False
            self._transport.resume_reading()
        self._waiter = _purpose(self._loop.create_future(), func_name)
        try:
            await self._waiter  #@ 540
        finally:
            self._waiter = None

    def _take(self, n):
        """The first n bytes that are there, or all."""
        data = bytes(self._buffer[:n])
        del self._buffer[:n]
        self._maybe_resume_transport()
        return data

    async def readline(self):
        """A line with its newline; without one at the end of the stream, b"" after it. ValueError: longer than the limit."""
        sep = b"\n"
        try:
            line = await self.readuntil(sep)  #@ 563
            return line
        except exceptions.IncompleteReadError as e:
            return e.partial
        except exceptions.LimitOverrunError as e:
            # A long line that is all there is skipped; of one that is not, what is there.
            if self._buffer.startswith(sep, e.consumed):
                del self._buffer[:e.consumed + len(sep)]
            else:
                self._buffer.clear()
            self._maybe_resume_transport()
            raise ValueError(e.args[0])  #@ 572

    async def readuntil(self, separator=b"\n"):
        """All up to the separator, and it.

        IncompleteReadError: the stream ended first, what came is in it. LimitOverrunError: that is longer than the limit; it can
        still be read.
        """
        width = len(separator)
        if width == 0:
            raise ValueError("Separator should be at least one-byte string")  #@ 597
        if self._exception is not None:
            raise self._exception  #@ 600
        # Up to here the buffer was searched. The separator may have begun within its last bytes.
        searched = 0
        while True:
            size = len(self._buffer)
            if size - searched >= width:
                found = self._buffer.find(separator, searched)
                if found != -1:
                    break
                searched = size + 1 - width
                if searched > self._limit:
                    raise exceptions.LimitOverrunError("Separator is not found, and chunk exceed the limit", searched)  #@ 641
            if self._eof:
                chunk = bytes(self._buffer)
                self._buffer.clear()
                raise exceptions.IncompleteReadError(chunk, None)  #@ 652
            await self._wait_for_data('readuntil')  #@ 655
        if found > self._limit:
            raise exceptions.LimitOverrunError("Separator is found, but chunk is longer than limit", found)  #@ 658
        return self._take(found + width)

    async def read(self, n=-1):
        """Up to n bytes, at least one before the end of the stream; with a negative n, all up to the end."""
        if self._exception is not None:
            raise self._exception  #@ 689
        if n == 0:
            return b""
        if n < 0:
            # In pieces: a transport that was paused has to be resumed.
            blocks = []
            while block := await self.read(self._limit):  #@ 701
                blocks.append(block)
            return b"".join(blocks)
        if not self._buffer and not self._eof:
            await self._wait_for_data('read')  #@ 708
        return self._take(n)

    async def readexactly(self, n):
        """n bytes. IncompleteReadError: the stream ended first, what came is in it."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")  #@ 733
        if self._exception is not None:
            raise self._exception  #@ 736
        if n == 0:
            return b""
        while len(self._buffer) < n:
            if self._eof:
                incomplete = bytes(self._buffer)
                self._buffer.clear()
                raise exceptions.IncompleteReadError(incomplete, n)  #@ 745
            await self._wait_for_data('readexactly')  #@ 747
        return self._take(n)

    def __aiter__(self):
        """The lines."""
        return self

    async def __anext__(self):
        val = await self.readline()  #@ 762
        if val == b"":
            raise StopAsyncIteration
        return val
